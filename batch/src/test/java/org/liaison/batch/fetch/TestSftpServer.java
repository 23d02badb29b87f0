package org.liaison.batch.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.liaison.source.Afterwards;
import org.liaison.source.FileChoice;
import org.liaison.source.SecretReference;
import org.liaison.source.SftpLocation;

/** An SFTP server for ada, who has a password and may have a key. */
public record TestSftpServer(SshServer server, Path served, String hostKey) implements AutoCloseable {

    public static final String PASSWORD = "correct horse";

    public static TestSftpServer start(Path served) throws Exception {
        return start(served, null);
    }

    static TestSftpServer start(Path served, @Nullable PublicKey known) throws Exception {
        var host = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPasswordAuthenticator((user, password, _) -> user.equals("ada") && password.equals(PASSWORD));
        server.setPublickeyAuthenticator(
                (user, key, _) -> user.equals("ada") && known != null && KeyUtils.compareKeys(key, known));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(served));
        server.start();
        return new TestSftpServer(server, served, String.valueOf(KeyUtils.getFingerPrint(host.getPublic())));
    }

    public int port() {
        return server.getPort();
    }

    public Path write(String name, String content, Instant modified) throws IOException {
        var file = Files.writeString(served.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    /** Files on this server, with the password that the environment has for it. */
    public SftpLocation location(String path, FileChoice choice, Afterwards afterwards, @Nullable String archive) {
        return new SftpLocation(
                "localhost",
                port(),
                path,
                hostKey,
                "ada",
                SecretReference.of("env:LIAISON_SECRET_PARTNERS"),
                null,
                choice,
                afterwards,
                archive);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}

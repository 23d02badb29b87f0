package org.liaison.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file on a server that is reached by SFTP.
 *
 * @param port 1 to 65,535; usually 22
 * @param path of the file; in its last part {@code *} stands for any text
 * @param hostKey the SHA-256 fingerprint of the server's key, as {@code ssh-keygen -l} shows it
 * @param secret the password, or the passphrase of the key; null where the key has none
 * @param key the file of the private key in the folder of secrets; null to sign in with the password
 * @param choice which of several files
 * @param afterwards what becomes of a file once it is taken in
 * @param archive the folder of the server to which it is moved then; null where it is not
 */
public record SftpLocation(
        String host,
        int port,
        String path,
        String hostKey,
        String user,
        @Nullable SecretReference secret,
        @Nullable String key,
        FileChoice choice,
        Afterwards afterwards,
        @Nullable String archive)
        implements SourceLocation {

    public static final int MAX_PORT = 65_535;

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:-]+");
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    public SftpLocation {
        host = host.strip();
        path = path.strip();
        hostKey = hostKey.strip().replaceAll("=+$", "");
        user = user.strip();
        key = key == null || key.isBlank() ? null : key.strip();
        require(HOST.matcher(host).matches(), SourceField.HOST, "The name of a server, such as files.example.com");
        require(port >= 1 && port <= MAX_PORT, SourceField.PORT, "From 1 to 65535");
        require(!path.isEmpty() && !path.endsWith("/"), SourceField.PATH, "The path of a file, such as out/people.csv");
        require(
                FINGERPRINT.matcher(hostKey).matches(),
                SourceField.HOST_KEY,
                "The fingerprint of the server's key, which begins with SHA256: and goes on with 43 characters");
        require(!user.isEmpty(), SourceField.USER, "The user name is missing");
        require(secret != null || key != null, SourceField.SECRET, "A password or the file of a key is missing");
        archive = afterwards == Afterwards.MOVE ? otherFolder(archive, path) : null;
        require(
                choice != FileChoice.EACH || afterwards != Afterwards.LEAVE,
                SourceField.AFTERWARDS,
                "Where each file is taken in, it is moved or deleted, so that it is not taken in again");
        if (key != null) {
            SecretReference.requireFileName(SourceField.KEY, key);
        }
    }

    @Override
    public boolean takesEach() {
        return choice == FileChoice.EACH;
    }

    /** The path of a file that lies beside the one that is meant, or is one of those that are. */
    public String pathOf(String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

    @Override
    public String describe() {
        return "sftp://%s@%s:%d/%s".formatted(user, host, port, path.startsWith("/") ? path.substring(1) : path);
    }

    private static String otherFolder(@Nullable String archive, String path) {
        var folder = archive == null ? "" : archive.strip().replaceAll("(?<=.)/+$", "");
        var own = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        require(
                !folder.isEmpty() && !folder.equals(own),
                SourceField.ARCHIVE,
                "Another folder on the server, such as out/done");
        return folder;
    }

    private static void require(boolean condition, SourceField field, String message) {
        if (!condition) {
            throw new InvalidSourceException(field, message);
        }
    }
}

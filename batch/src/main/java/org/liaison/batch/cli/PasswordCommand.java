package org.liaison.batch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.administrator.Administrators;
import org.liaison.administrator.MadeUpPassword;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an administrator who has lost theirs a new password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description =
                "Gives an administrator a new password, which is made up and shown once. Whoever is signed in stays so.")
final class PasswordCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "USER", description = "Who gets it; admin by default.")
    private String user = "admin";

    @Option(names = "--stdin", description = "Read the password from the first line of standard input.")
    private boolean given;

    @Override
    public Integer call() throws IOException {
        var password = given ? firstLine() : MadeUpPassword.next();
        try (var services = Services.start()) {
            var hash =
                    PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
            if (hash == null || !services.get(Administrators.class).changePassword(user, hash)) {
                throw new UsageException("There is no administrator " + user);
            }
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(given ? "%s has the new password".formatted(user) : password);
        out.flush();
        return ExitCode.OK;
    }

    private static String firstLine() throws IOException {
        var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        if (line == null || line.isBlank()) {
            throw new UsageException("Standard input has no password");
        }
        return line;
    }
}

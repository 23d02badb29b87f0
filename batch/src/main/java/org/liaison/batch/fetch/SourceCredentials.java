package org.liaison.batch.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaison.database.LiaisonHome;
import org.liaison.source.SecretReference;
import org.liaison.source.SourceId;
import org.liaison.source.SourceSecrets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Finds the secrets that sources refer to. */
@Component
class SourceCredentials {

    private final SourceSecrets stored;
    private final Environment environment;
    private final LiaisonHome home;

    SourceCredentials(SourceSecrets stored, Environment environment, LiaisonHome home) {
        this.stored = stored;
        this.environment = environment;
        this.home = home;
    }

    /** @throws FetchException if there is none */
    String find(SourceId source, @Nullable SecretReference reference) throws FetchException {
        if (reference == null) {
            throw missing("The source has no password", null);
        }
        return switch (reference.kind()) {
            case ENV -> {
                var value = environment.getProperty(reference.name());
                if (value == null || value.isEmpty()) {
                    throw missing("The environment variable %s is not set".formatted(reference.name()), null);
                }
                yield value;
            }
            case FILE -> {
                try {
                    yield Files.readString(file(reference.name())).strip();
                } catch (IOException e) {
                    throw missing("The secret file %s cannot be read".formatted(reference.name()), e);
                }
            }
            case STORED -> {
                try {
                    yield stored.find(source)
                            .orElseThrow(() -> missing("No password has been typed in for the source", null));
                } catch (IOException e) {
                    throw missing(String.valueOf(e.getMessage()), e);
                }
            }
        };
    }

    /** A file in the folder of secrets. */
    Path file(String name) throws FetchException {
        var file = home.secrets().resolve(name);
        if (!Files.isReadable(file)) {
            throw missing("The folder %s has no readable file %s".formatted(home.secrets(), name), null);
        }
        return file;
    }

    private static FetchException missing(String message, @Nullable Throwable cause) {
        return new FetchException(FetchProblem.SECRET_MISSING, message, cause);
    }
}

package org.liaison.test;

/**
 * A database on the PostgreSQL server of the tests. There is one server for each JVM; whoever asks first starts it.
 *
 * <p>The system property {@code liaison.test.database} says which server that is: {@code testcontainers},
 * {@code embedded}, or {@code auto}, the default, which takes Testcontainers' where a Docker engine answers and the
 * embedded one elsewhere. The image is that of {@code liaison.test.postgres-image}.
 */
public record TestDatabase(String url, String username, String password) {

    /** The database that tests share. Flyway fills it, and each test leaves it as it was. */
    public static TestDatabase start() {
        return Shared.DATABASE;
    }

    /** A new, empty database of this name, for tests that commit. One that an earlier test left is dropped. */
    public static TestDatabase createDatabase(String name) {
        return Shared.SERVER.createDatabase(name);
    }

    private static final class Shared {

        static final TestServer SERVER = TestServer.start();
        static final TestDatabase DATABASE = SERVER.createDatabase("liaison");
    }
}

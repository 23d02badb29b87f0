package org.liaison.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to the database that can be shut, so that it is gone for whoever took it and for nobody else. */
final class DatabaseGate {

    private static final String JDBC = "jdbc:";

    private final URI database;
    private final ServerSocket entrance;
    private final List<Socket> passing = new CopyOnWriteArrayList<>();

    private DatabaseGate(URI database, ServerSocket entrance) {
        this.database = database;
        this.entrance = entrance;
    }

    /**
     * Opens a way.
     *
     * @param url the database's, as JDBC has it
     */
    static DatabaseGate to(String url) {
        try {
            var gate = new DatabaseGate(
                    URI.create(url.substring(JDBC.length())),
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(gate::letIn);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's URL by this way. */
    String url() {
        return JDBC + "postgresql://127.0.0.1:" + entrance.getLocalPort() + database.getPath();
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var server = new Socket(database.getHost(), database.getPort());
                passing.addAll(List.of(client, server));
                if (entrance.isClosed()) {
                    closeAll();
                }
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (IOException _) {
                // The gate is shut.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // One side has gone, so the other one goes.
        }
    }

    private void closeAll() throws IOException {
        for (var socket : passing) {
            socket.close();
        }
    }

    /** Shuts the way, in the middle of whatever is being said. */
    void shut() {
        try {
            // First, so that nobody whom it throws out comes in again.
            entrance.close();
            closeAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

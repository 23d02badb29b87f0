package org.liaison.web.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers 550 or 451 to recipients who are called so, and takes mail for all others. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    RefusingMailServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Who has got something, in the order in which they did. */
    List<String> accepted() {
        return accepted;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // The client went away, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(out, "354 Go on");
                for (var data = in.readLine(); data != null && !data.equals("."); data = in.readLine()) {
                    // Nobody reads it.
                }
            }
            say(out, line.startsWith("RCPT") ? recipient(line) : "250 OK");
        }
    }

    private static void say(PrintWriter out, String reply) {
        out.print(reply + "\r\n");
        out.flush();
    }

    private String recipient(String line) {
        if (line.contains("550")) {
            return "550 5.1.1 No such user";
        }
        if (line.contains("451")) {
            return "451 4.7.1 Try again later";
        }
        accepted.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        return "250 OK";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

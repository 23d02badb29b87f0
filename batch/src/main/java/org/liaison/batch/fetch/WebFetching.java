package org.liaison.batch.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.fetch.HostAddresses.PrivateAddressException;
import org.liaison.source.SourceId;
import org.liaison.source.WebLocation;
import org.springframework.stereotype.Component;

/** Fetches a file from a web server, unless it still is the one that was fetched last. */
@Component
class WebFetching {

    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> SIGN_IN = Set.of(401, 403, 407);

    private final WebClients clients;
    private final SourceCredentials credentials;
    private final Download download;

    WebFetching(WebClients clients, SourceCredentials credentials, Download download) {
        this.clients = clients;
        this.credentials = credentials;
        this.download = download;
    }

    Fetched fetch(SourceId source, WebLocation location, LastFetched last) throws FetchException {
        var url = URI.create(location.url());
        try (var client = clients.open(source, location)) {
            for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
                var answer = ask(client, source, location, url, last);
                switch (answer) {
                    case Answer.Found(var fetched) -> {
                        return fetched;
                    }
                    case Answer.Elsewhere(var target) -> url = target;
                }
            }
            throw new FetchException(
                    FetchProblem.REDIRECT_REFUSED, "The server redirects more than %d times".formatted(MAX_REDIRECTS));
        } catch (IOException e) {
            throw translated(e);
        }
    }

    private Answer ask(CloseableHttpClient client, SourceId source, WebLocation location, URI url, LastFetched last)
            throws IOException, FetchException {
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, "text/csv, text/plain, application/zip, */*;q=0.1");
        request.setHeader(HttpHeaders.USER_AGENT, "Liaison");
        if (!last.again()) {
            addValidators(request, last);
        }
        // A password is for the server it was given for, and for no other that this one leads to.
        if (sameServer(url, URI.create(location.url()))) {
            addAuthorization(request, source, location);
        }
        try (var response = client.executeOpen(HttpHost.create(url), request, null)) {
            return answer(response, url);
        }
    }

    private Answer answer(ClassicHttpResponse response, URI url) throws IOException, FetchException {
        int status = response.getCode();
        if (status == NOT_MODIFIED) {
            return new Answer.Found(new Fetched.Unchanged());
        }
        if (REDIRECTS.contains(status)) {
            return new Answer.Elsewhere(target(url, header(response, HttpHeaders.LOCATION)));
        }
        if (SIGN_IN.contains(status)) {
            throw new FetchException(
                    FetchProblem.SIGN_IN_REFUSED,
                    "The server refuses to hand out the file (HTTP %d)".formatted(status));
        }
        if (status != OK) {
            throw new FetchException(
                    FetchProblem.ANSWERED_WITH_ERROR, "The server answers with HTTP %d".formatted(status));
        }
        var entity = response.getEntity();
        if (entity == null) {
            throw new FetchException(FetchProblem.EMPTY, "The server answers with nothing");
        }
        var type = entity.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new FetchException(
                    FetchProblem.NOT_A_TABLE, "The server answers with a web page, not with a table of contacts");
        }
        try (var content = entity.getContent()) {
            var copy = download.receive(content, entity.getContentLength());
            return new Answer.Found(
                    new Fetched.File(name(url), copy, modified(response), header(response, HttpHeaders.ETAG), true));
        }
    }

    private void addAuthorization(HttpGet request, SourceId source, WebLocation location) throws FetchException {
        switch (location.authentication()) {
            case BASIC -> {
                var pair = location.user() + ":" + credentials.find(source, location.secret());
                var encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                request.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + encoded);
            }
            case BEARER ->
                request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + credentials.find(source, location.secret()));
            case NONE, CERTIFICATE -> {
                // Nothing, or told by TLS.
            }
        }
    }

    private static void addValidators(HttpGet request, LastFetched last) {
        if (last.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, last.etag());
        } else if (last.modifiedAt() != null) {
            request.setHeader(
                    HttpHeaders.IF_MODIFIED_SINCE,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            last.modifiedAt().atOffset(ZoneOffset.UTC)));
        }
    }

    private static URI target(URI url, @Nullable String location) throws FetchException {
        try {
            var target = url.resolve(Optional.ofNullable(location).orElse(""));
            if (location != null && "https".equalsIgnoreCase(target.getScheme()) && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new FetchException(
                FetchProblem.REDIRECT_REFUSED, "The server redirects to an address that does not begin with https://");
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && one.getPort() == other.getPort();
    }

    private static @Nullable Instant modified(ClassicHttpResponse response) {
        var header = header(response, HttpHeaders.LAST_MODIFIED);
        try {
            return header == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static String name(URI url) {
        var path = url.getPath() == null ? "" : url.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? url.getHost() : name;
    }

    private static FetchException translated(IOException failure) {
        return switch (failure) {
            case PrivateAddressException refused -> refused.refusal();
            case UnknownHostException _ ->
                new FetchException(FetchProblem.HOST_UNKNOWN, "There is no server of that name", failure);
            case SSLException _ ->
                new FetchException(
                        FetchProblem.UNTRUSTED,
                        "The server cannot prove who it is, or asks us to: " + failure.getMessage(),
                        failure);
            case InterruptedIOException _ ->
                new FetchException(FetchProblem.TIMED_OUT, "The server did not answer in time", failure);
            case ConnectionClosedException _ ->
                new FetchException(FetchProblem.TRUNCATED, "The server hung up before the whole file arrived", failure);
            default ->
                new FetchException(
                        FetchProblem.UNREACHABLE,
                        "The server cannot be reached: " + failure.getClass().getSimpleName(),
                        failure);
        };
    }

    private sealed interface Answer {
        record Found(Fetched fetched) implements Answer {}

        record Elsewhere(URI url) implements Answer {}
    }
}

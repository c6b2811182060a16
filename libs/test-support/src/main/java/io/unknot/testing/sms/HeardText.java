package io.unknot.testing.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody posted to the gateway: where to, with which headers (their names in small letters), and what. */
public record HeardText(String path, Map<String, String> headers, String body) {

    /** The fields of a body that is a form. */
    public Map<String, String> form() {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    static HeardText of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new HeardText(
                exchange.getRequestURI().getPath(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    /** As one line: each part in base64. */
    String line() {
        var parts = headers.entrySet().stream().flatMap(header -> Stream.of(header.getKey(), header.getValue()));
        return Stream.concat(Stream.of(path, body), parts)
                .map(part -> Base64.getEncoder().encodeToString(part.getBytes(UTF_8)))
                .collect(Collectors.joining(","));
    }

    static HeardText read(String line) {
        var parts = Arrays.stream(line.split(",", -1))
                .map(part -> new String(Base64.getDecoder().decode(part), UTF_8))
                .toList();
        var headers = new TreeMap<String, String>();
        for (int at = 2; at < parts.size(); at += 2) {
            headers.put(parts.get(at), parts.get(at + 1));
        }
        return new HeardText(parts.get(0), headers, parts.get(1));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, UTF_8);
    }
}

package io.unknot.system.trace;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the traces of a running system by OTLP, and remembers the last of them. */
public final class SpanSink implements AutoCloseable {

    private static final int MOST = 20_000;

    private final HttpServer server;
    private final Deque<Span> spans = new ArrayDeque<>();

    private SpanSink(HttpServer server) {
        this.server = server;
    }

    public static SpanSink start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SpanSink sink = new SpanSink(server);
            server.createContext("/v1/traces", sink::take);
            server.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
    }

    /** The last some thousands, oldest first. */
    public synchronized List<Span> all() {
        return List.copyOf(spans);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            keep(sent.getResourceSpansList().stream().flatMap(SpanSink::read).toList());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void keep(List<Span> more) {
        spans.addAll(more);
        while (spans.size() > MOST) {
            spans.removeFirst();
        }
    }

    private static Stream<Span> read(ResourceSpans ofOne) {
        String service = attributes(ofOne.getResource().getAttributesList()).getOrDefault("service.name", "");
        return ofOne.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        span.getName(),
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        attributes(span.getAttributesList()),
                        span.toString()));
    }

    private static Map<String, String> attributes(List<KeyValue> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, pair -> pair.getValue().getStringValue()));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}

package io.unknot.gateway.operation.http;

import io.netty.channel.ChannelOption;
import io.unknot.gateway.operation.Reading;
import io.unknot.gateway.operation.Readings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Asks each process at its management port, a few at once, and waits for none of them long. */
@Component
@EnableConfigurationProperties(OperationSettings.class)
final class ManagementPorts implements Readings {

    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final int AT_ONCE = 8;

    private record Port(String service, URI address) {}

    private final List<Port> ports;
    private final WebClient http;

    ManagementPorts(OperationSettings settings) {
        this.ports = settings.byService().entrySet().stream()
                .flatMap(ManagementPorts::portsOf)
                .toList();
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(connections()))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }

    @Override
    public Mono<List<Reading>> take() {
        return Flux.fromIterable(ports).flatMapSequential(this::read, AT_ONCE).collectList();
    }

    private Mono<Reading> read(Port port) {
        var address = port.address().toString();
        return http.get()
                .uri(port.address().resolve("/actuator/prometheus"))
                .retrieve()
                .bodyToMono(String.class)
                .map(text -> new Reading(port.service(), address, true, PrometheusText.read(text)))
                .timeout(SLOWEST_ANSWER)
                .onErrorResume(silent -> Mono.just(Reading.none(port.service(), address)));
    }

    private static Stream<Port> portsOf(Map.Entry<String, List<URI>> service) {
        return service.getValue().stream().map(address -> new Port(service.getKey(), address));
    }

    private static HttpClient connections() {
        var pool = ConnectionProvider.builder("operations")
                .maxConnections(AT_ONCE)
                .pendingAcquireMaxCount(200)
                .pendingAcquireTimeout(SLOWEST_ANSWER)
                .maxIdleTime(Duration.ofSeconds(30))
                .build();
        return HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .compress(true);
    }
}

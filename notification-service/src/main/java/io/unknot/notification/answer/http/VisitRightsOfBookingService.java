package io.unknot.notification.answer.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.netty.channel.ChannelOption;
import io.unknot.notification.answer.VisitRights;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.service.access.Caller;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@Component
class VisitRightsOfBookingService implements VisitRights {

    private static final Logger log = LoggerFactory.getLogger(VisitRightsOfBookingService.class);
    private static final String BOOKING_SERVICE = "booking-service";
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);

    private final WebClient bookingService;
    private final MintedTokens tokens;

    VisitRightsOfBookingService(
            WebClient.Builder clients, MintedTokens tokens, @Value("${unknot.booking-service-url}") String address) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(SLOWEST_ANSWER);
        this.bookingService = clients.baseUrl(address)
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        this.tokens = tokens;
    }

    @Override
    public Mono<String> of(AppointmentId visit) {
        return Mono.defer(() -> ask(visit)).timeout(SLOWEST_ANSWER).onErrorResume(failure -> {
            log.info(
                    "Visit {} cannot be managed by link: {}",
                    visit.value(),
                    failure.getClass().getName());
            return Mono.empty();
        });
    }

    private Mono<String> ask(AppointmentId visit) {
        var token = tokens.of(BOOKING_SERVICE, new Caller.Service("notification-service"));
        return bookingService
                .post()
                .uri("/internal/appointments/{visit}/manage-link", visit.value())
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(MadeLink.class)
                .map(MadeLink::token);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record MadeLink(String token) {}
}

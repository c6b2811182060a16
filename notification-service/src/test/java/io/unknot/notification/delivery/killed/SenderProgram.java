package io.unknot.notification.delivery.killed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.sending.DueMessages;
import io.unknot.notification.delivery.sending.Lanes;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.message.Channel;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import io.unknot.service.trace.Trail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One sender of mails as a process: the service's own claims, letters, SMTP connections and marks, and nothing of the rest,
 * so that many can be started. Once ready it says so, reads from its input at which fault point and at which passing of it
 * to end, and sends until then.
 */
@EnableConfigurationProperties(DeliverySettings.class)
@ComponentScan(
        basePackages = "io.unknot.notification",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.(kafka|worker|scheduling|web|http|live|neighbours)\\..*",
                            ".*Tests.*",
                            ".*\\.(NotificationApplication|InboxListener.*|WithoutWorker|.*Story)"
                        }))
class SenderProgram {

    static final String READY = "ready";
    static final int KILLED = 137;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final AtomicInteger PASSES_LEFT = new AtomicInteger(Integer.MAX_VALUE);
    private static volatile Optional<DeliveryFault> end = Optional.empty();

    static void main() throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.register(SenderProgram.class);
            context.refresh();
            var lane = context.getBean(Lanes.class).all().stream()
                    .filter(each -> each.channel() == Channel.EMAIL)
                    .findFirst()
                    .orElseThrow();
            var due = context.getBean(DueMessages.class);
            System.out.println(READY);
            if (waitForOrders()) {
                Flux.defer(() -> due.next(lane))
                        .repeatWhen(looked -> looked.delayElements(BETWEEN_LOOKS))
                        .flatMap(DueMessages.Work::delivery, lane.lines(), 1)
                        .blockLast();
            }
        }
    }

    /** False when nobody has any. */
    private static boolean waitForOrders() throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (orders == null) {
            return false;
        }
        var words = orders.split(" ");
        PASSES_LEFT.set(Integer.parseInt(words[1]));
        end = Optional.of(DeliveryFault.valueOf(words[0]));
        return true;
    }

    /** No goodbye to anybody: connections break, transactions are never ended. */
    @Bean
    DeliveryFault.Watch deliveryFaults() {
        return fault -> {
            if (end.filter(fault::equals).isPresent() && PASSES_LEFT.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }

    @Bean
    Contacts contacts() {
        var robin = new Addressee(new Contact("Robin", Optional.of("robin@example.org"), Optional.empty(), "en"));
        return recipients -> Mono.fromCallable(() -> recipients.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> new Contacts.Answer.Known(robin))));
    }

    @Bean
    ConnectionFactory connections() {
        return ConnectionFactories.get(System.getProperty("database"));
    }

    @Bean
    DatabaseClient database(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean
    Writes writes(ConnectionFactory connections, DatabaseClient database) {
        return new Writes(new R2dbcTransactionManager(connections), database);
    }

    @Bean
    Trail trail() {
        return Trail.NONE;
    }

    @Bean
    Outbox outbox(DatabaseClient database, Trail trail) {
        return new Outbox(database, trail);
    }

    @Bean
    JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(Integer.getInteger("mailbox"));
        return server;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

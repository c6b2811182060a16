package io.unknot.system.running;

import io.unknot.embedded.Folders;
import io.unknot.embedded.FreePorts;
import io.unknot.local.LocalOptions;
import io.unknot.local.LocalSystem;
import io.unknot.local.Progress;
import io.unknot.local.child.Child;
import io.unknot.local.child.KafkaChild;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Ports;
import io.unknot.system.chain.Diary;
import io.unknot.system.chain.SharedClients;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.invariant.NotificationStore;
import io.unknot.system.leak.Contents;
import io.unknot.system.mail.Mailbox;
import io.unknot.system.trace.SpanSink;
import io.unknot.testing.sms.SmsGateway;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * PostgreSQL, Kafka, three services and the gateway as processes of their own, with the demo chain loaded. Everything
 * it keeps lies in {@code target/system}, its logs too, until the next run.
 */
public final class RunningSystem implements AutoCloseable {

    /** Those with a database and topics of their own. */
    public static final List<String> SERVICES = List.of("therapist-service", "booking-service", "notification-service");

    /** What notification-service and the provider of text messages both know. */
    public static final String TEXTS_SECRET = Wishes.TEXTS_SECRET;

    private final LocalSystem system;
    private final SmsGateway texts;
    private final URI embeddingSite;
    private final SpanSink spans;
    private final DataDirectory data;
    private final Diary diary;
    private final Map<String, GatewayClient> managements = new ConcurrentHashMap<>();

    private RunningSystem(LocalSystem system, SmsGateway texts, URI embeddingSite, SpanSink spans, DataDirectory data) {
        this.system = system;
        this.texts = texts;
        this.embeddingSite = embeddingSite;
        this.spans = spans;
        this.data = data;
        this.diary = new Diary(visitor(), new SharedClients(List.of("client", "client2"), this::signedIn));
    }

    static RunningSystem start(String name) {
        Path home = home();
        Path folder = home.resolve("system-tests/target").resolve(name);
        SmsGateway texts = SmsGateway.start();
        URI embeddingSite = URI.create("http://localhost:" + freePort());
        SpanSink spans = SpanSink.start();
        LocalOptions options = new Wishes(spans, texts, embeddingSite)
                .upon(LocalOptions.of(programs(), folder).withPort(freePort()));
        // Ends what a killed run may have left over the same folder; only then may the folder go.
        LocalSystem.prepare(options, Progress.silent()).close();
        Folders.delete(folder);
        LocalSystem system = LocalSystem.prepare(options, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        system.bringUp(System.out::println);
        return new RunningSystem(system, texts, embeddingSite, spans, new DataDirectory(folder));
    }

    /** A browser of its own, nobody logged in. */
    public GatewayClient visitor() {
        return GatewayClient.visitor(gateway());
    }

    /** A browser of its own, with one of the demo logins logged in. */
    public GatewayClient signedIn(String username) {
        GatewayClient client = visitor();
        client.signIn(username);
        return client;
    }

    public URI gateway() {
        return system.gatewayUri();
    }

    public Diary diary() {
        return diary;
    }

    public Mailbox mailbox() {
        return new Mailbox(system.mailDirectory());
    }

    /** The provider of text messages, which is played: what it heard and how it behaves. */
    public SmsGateway texts() {
        return texts;
    }

    /** The one site that may show free times in a frame; nobody listens there unless a journey does. */
    public URI embeddingSite() {
        return embeddingSite;
    }

    /** Who takes the traces of all services. */
    public SpanSink spans() {
        return spans;
    }

    /** To be killed and started again; whoever does leaves it running. */
    public Child process(String name) {
        return system.child(name);
    }

    /** The mail server is away until it is started again. */
    public void stopMail() {
        system.stopMail();
    }

    /** The mail server takes mails again. */
    public void startMail() {
        system.startMail();
    }

    /** Where a service or the gateway shows its health and metrics: on a port of its own, past the gateway. */
    public GatewayClient management(String process) {
        return managements.computeIfAbsent(process, _ -> GatewayClient.past(managementUri(process)));
    }

    /** Where that port is, for a program that asks it by itself. */
    public URI managementUri(String process) {
        return URI.create("http://127.0.0.1:" + managementPort(process));
    }

    private int managementPort(String process) {
        return Ports.remembered(data).of(process + "-management");
    }

    /** Reads the databases, topics and mails of this system; to be closed. */
    public Invariants invariants() {
        return Invariants.of(data);
    }

    /** The booking service's database, past the service; to be closed. */
    public BookingStore bookingStore() {
        return BookingStore.of(data);
    }

    /** The notification service's database, past the service; to be closed. */
    public NotificationStore notificationStore() {
        return NotificationStore.of(data);
    }

    /** All that is in the databases. */
    public Contents contents() {
        return new Contents(data);
    }

    /** The folder of every process's log. */
    public Path logs() {
        return data.root().resolve("logs");
    }

    /** Where the databases of all services are kept, in clear as far as their content is. */
    public Path databaseData() {
        return data.postgres();
    }

    /** Where the broker listens, for records that no service tells. */
    public String broker() {
        return "127.0.0.1:" + Ports.remembered(data).of(KafkaChild.NAME);
    }

    public Path kafkaData() {
        return data.kafka();
    }

    @Override
    public void close() {
        system.close();
        texts.close();
        spans.close();
    }

    // Not one of those the operating system gives to outgoing connections: it may be gone before it is used.
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    // Those of this checkout, unless an upgrade is tried from what another one has built.
    private static Path programs() {
        String older = System.getProperty("upgrade.from");
        return older == null ? home() : Path.of(older);
    }

    /** The checkout whose tests these are. */
    public static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("booking-service")))
                .findFirst()
                .orElseThrow();
    }
}

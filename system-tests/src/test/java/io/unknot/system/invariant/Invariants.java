package io.unknot.system.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.local.child.KafkaChild;
import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Ports;
import io.unknot.local.mail.MailFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks all seven, by the databases, the topics and the mails of a running system. */
public final class Invariants implements AutoCloseable {

    /** Everything told has to be heard by then, on a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Databases databases;
    private final String broker;
    private final MailFolder mails;

    private Invariants(Databases databases, String broker, MailFolder mails) {
        this.databases = databases;
        this.broker = broker;
        this.mails = mails;
    }

    /** Of the running system that keeps its data in this folder. */
    public static Invariants of(DataDirectory data) {
        String broker = "127.0.0.1:" + Ports.remembered(data).of(KafkaChild.NAME);
        return new Invariants(Databases.of(data), broker, new MailFolder(data.mail()));
    }

    /** Waits until everything that is still under way has arrived, and fails with every violation that stays. */
    public void awaitAll(Collection<UUID> acknowledged) {
        await("the invariants")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(violations(acknowledged)).isEmpty());
    }

    /** What is wrong at this moment; while facts are under way, some of it is only late. */
    public List<Violation> violations(Collection<UUID> acknowledged) {
        databases.forget();
        return found(acknowledged);
    }

    /** As {@link #violations}, with whatever a test has changed. */
    List<Violation> found(Collection<UUID> acknowledged) {
        return Stream.of(
                        violations(Invariant.I1_NO_OVERLAP, ask(Service.BOOKING, Queries.OVERLAPS)),
                        violations(Invariant.I1_NO_OVERLAP, ask(Service.BOOKING, Queries.UNCLAIMED)),
                        violations(
                                Invariant.I2_ACKNOWLEDGED_IS_THERE,
                                databases.askOf(Service.BOOKING, Queries.NOT_THERE, List.copyOf(acknowledged))),
                        violations(Invariant.I3_TOLD_ONCE_IN_ORDER, telling()),
                        violations(Invariant.I4_OTHERS_AGREE, disagreements()),
                        violations(Invariant.I5_SENT_ONCE, sentTwice()),
                        violations(Invariant.I6_NO_STALE_HOLD, ask(Service.BOOKING, Queries.STALE_HOLDS)),
                        violations(Invariant.I7_AUDIT_CHAIN, AuditChain.wrongs(databases)))
                .flatMap(Function.identity())
                .toList();
    }

    Databases databases() {
        return databases;
    }

    private List<String> telling() {
        List<String> wrongs = new ArrayList<>(ask(Service.BOOKING, Queries.UNTOLD));
        wrongs.addAll(ask(Service.BOOKING, Queries.UNSENT));
        Set<String> decided = Set.copyOf(ask(Service.BOOKING, Queries.TOLD));
        wrongs.addAll(Telling.wrongs(decided, ToldFacts.in("appointments", broker)));
        return wrongs;
    }

    private List<String> disagreements() {
        List<String> wrongs = new ArrayList<>();
        wrongs.addAll(compared(
                "search", ask(Service.BOOKING, Queries.TAKING), ask(Service.THERAPIST, Queries.TAKING_AS_HEARD)));
        List<String> versions = new ArrayList<>(ask(Service.BOOKING, Queries.VERSIONS));
        versions.addAll(ask(Service.BOOKING, Queries.VERSIONS_OF_OTHERS));
        for (Service listener : List.of(Service.THERAPIST, Service.NOTIFICATION)) {
            wrongs.addAll(compared(listener.word(), versions, ask(listener, Queries.VERSIONS_AS_HEARD)));
        }
        return wrongs;
    }

    private static List<String> compared(String listener, List<String> decided, List<String> heard) {
        Set<String> unheard = new HashSet<>(decided);
        heard.forEach(unheard::remove);
        Set<String> undecided = new HashSet<>(heard);
        decided.forEach(undecided::remove);
        return Stream.concat(
                        unheard.stream().map(one -> listener + " does not know " + one),
                        undecided.stream().map(one -> listener + " alone knows " + one))
                .toList();
    }

    private List<String> sentTwice() {
        List<String> wrongs = new ArrayList<>(ask(Service.NOTIFICATION, Queries.SENT_TWICE));
        mails.files().stream()
                .collect(Collectors.groupingBy(Invariants::messageId, Collectors.counting()))
                .forEach((id, count) -> {
                    if (count > 1) {
                        wrongs.add(id + " was sent " + count + " times");
                    }
                });
        return wrongs;
    }

    private static String messageId(Path mail) {
        try (Stream<String> lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                    .findFirst()
                    .orElse(mail.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ask(Service service, String sql) {
        return databases.ask(service, sql);
    }

    private static Stream<Violation> violations(Invariant invariant, List<String> wrongs) {
        return wrongs.stream().map(what -> new Violation(invariant, what));
    }

    @Override
    public void close() {
        databases.close();
    }
}

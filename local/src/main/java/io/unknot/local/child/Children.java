package io.unknot.local.child;

import io.unknot.embedded.Launch;
import io.unknot.embedded.kafka.KafkaOptions;
import io.unknot.embedded.postgres.PostgresOptions;
import io.unknot.local.LocalOptions;
import io.unknot.local.data.DataDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** All processes of a system by name, and the order in which they start and end. */
public final class Children {
    private final Map<String, Child> byName = new LinkedHashMap<>();
    private final StartCaches caches;

    /**
     * Nothing is started yet.
     *
     * @param launch how the process of that name is started
     */
    public Children(LocalOptions options, DataDirectory data, Wiring wiring, Function<String, Launch> launch) {
        PostgresOptions postgres = PostgresOptions.in(data.postgres())
                .withLaunch(launch.apply(PostgresChild.NAME))
                .withPort(wiring.ports().of(PostgresChild.NAME));
        KafkaOptions kafka = KafkaOptions.in(data.kafka())
                .withLaunch(launch.apply(KafkaChild.NAME))
                .withPorts(wiring.ports().of(KafkaChild.NAME), wiring.ports().of(Wiring.KAFKA_CONTROLLER));
        add(new PostgresChild(postgres, wiring.passwords()));
        add(new KafkaChild(
                options.archives() ? kafka.withClassArchive(data.apps().resolve("kafka.jsa")) : kafka));
        List<ServiceChild> services = new ArrayList<>();
        for (Service service : Service.values()) {
            ServiceJar jar = ServiceJar.of(options.home(), service.word());
            ServiceSetting setting = options.settingOf(service.word());
            ServiceProgram program =
                    new ServiceProgram(jar, data.apps(), service.heapMegabytes(), options.archives(), setting);
            services.add(new ServiceChild(service, program, wiring, launch.apply(service.word())));
        }
        services.forEach(this::add);
        caches = new StartCaches(services);
    }

    public Collection<Child> all() {
        return byName.values();
    }

    /** Refuses a name there is no process of. */
    public Child named(String name) {
        Child child = byName.get(name);
        if (child == null) {
            throw new NoSuchElementException(name + " is none of " + byName.keySet());
        }
        return child;
    }

    /**
     * Starts all and returns once all do their work. Nobody needs a start order; but a database that is there already
     * spares the services a second try.
     *
     * @param onReady told of each as it gets there
     * @throws ChildFailure as soon as one has failed
     */
    public void start(Consumer<Child> onReady) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        // Not closed: after a failure nobody waits for the others any more, they are stopped.
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<Void> postgres = start(named(PostgresChild.NAME), onReady, failure, executor);
        CompletableFuture<Void> kafka = start(named(KafkaChild.NAME), onReady, failure, executor);
        CompletableFuture<?>[] services = Arrays.stream(Service.values())
                .map(service -> postgres.thenCompose(_ -> start(named(service.word()), onReady, failure, executor)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(kafka, CompletableFuture.allOf(services));
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            throw ChildFailure.in(e);
        }
    }

    /** From now on, in the background: what makes the next start a fast one. */
    public void readyNextStart() {
        caches.begin();
    }

    /** Those that answer people first, those that keep data last. */
    public void stop() {
        caches.close();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service service : Service.values()) {
                executor.execute(named(service.word())::stop);
            }
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(named(KafkaChild.NAME)::stop);
            executor.execute(named(PostgresChild.NAME)::stop);
        }
    }

    private static CompletableFuture<Void> start(
            Child child, Consumer<Child> onReady, CompletableFuture<Void> failure, ExecutorService executor) {
        return CompletableFuture.runAsync(
                        () -> {
                            start(child);
                            onReady.accept(child);
                        },
                        executor)
                .whenComplete((_, thrown) -> {
                    if (thrown != null) {
                        failure.completeExceptionally(thrown);
                    }
                });
    }

    private static void start(Child child) {
        try {
            child.start();
        } catch (RuntimeException e) {
            throw new ChildFailure(child, e);
        }
    }

    private void add(Child child) {
        byName.put(child.name(), child);
    }
}

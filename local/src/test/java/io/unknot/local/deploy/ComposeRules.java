package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What has to hold of docker-compose.yml, besides what its services are told. */
record ComposeRules(Repository repository, Compose compose) {
    private static final Set<String> OPEN = Set.of("gateway", "mailpit", "prometheus", "grafana", "jaeger");
    private static final List<String> HOSTS =
            List.of("UNKNOT_DATABASE_HOST", "SPRING_MAIL_HOST", "SPRING_KAFKA_BOOTSTRAP_SERVERS", Told.TRACES);
    private static final Set<String> SHORT_LIVED = Set.of("passwords");
    private static final String BROKER =
            "./libs/embedded/src/main/resources/io/unknot/embedded/kafka/broker.properties";

    Stream<String> complaints() {
        Stream<String> ofServices = Arrays.stream(Service.values())
                .flatMap(service -> Stream.of(built(service), locked(service), healthy(service), password(service))
                        .flatMap(complaints -> complaints));
        return Stream.of(
                        ofServices,
                        of(this::bounded),
                        of(this::watched),
                        of(this::published),
                        of(this::mounted),
                        neighbours(),
                        broker())
                .flatMap(complaints -> complaints);
    }

    private Stream<String> of(BiFunction<String, Node, Stream<String>> rule) {
        return compose.containers().entrySet().stream().flatMap(entry -> rule.apply(entry.getKey(), entry.getValue()));
    }

    private Stream<String> built(Service service) {
        Node container = compose.container(service);
        String wanted = "unknot/" + service.word() + ":" + version();
        return Stream.of(
                        unless(
                                container.at("image").text().equals(wanted),
                                service.word() + " is not the image " + wanted),
                        unless(
                                container.at("build", "args", "SERVICE").text().equals(service.word()),
                                service.word() + " is built from another module"))
                .flatMap(complaints -> complaints);
    }

    private String version() {
        return repository
                .text("pom.xml")
                .replaceFirst("(?s).*?<artifactId>unknot</artifactId>\\s*<version>([^<]+)<.*", "$1");
    }

    private Stream<String> locked(Service service) {
        Node container = compose.container(service);
        boolean locked = container.at("read_only").text().equals("true")
                && container.at("cap_drop").texts().toList().equals(List.of("ALL"))
                && container.at("security_opt").texts().anyMatch("no-new-privileges:true"::equals);
        return unless(locked, service.word() + " may do more than it needs");
    }

    private Stream<String> healthy(Service service) {
        String test = String.join(
                " ",
                compose.container(service).at("healthcheck", "test").texts().toList());
        Settings settings = Settings.of(repository, service);
        boolean known = test.contains("/dev/tcp/127.0.0.1/$$MANAGEMENT_SERVER_PORT ")
                && settings.healthGroups().stream()
                        .anyMatch(group -> test.contains("GET /actuator/health/" + group + " "));
        return unless(known, service.word() + " is asked for its health where it does not answer");
    }

    // One volume, seen by who makes the password up, by PostgreSQL and by the service, and by nobody else.
    private Stream<String> password(Service service) {
        return service.database().stream().flatMap(database -> {
            String volume = database + "-password";
            List<String> seen = compose.containers().entrySet().stream()
                    .flatMap(entry -> Compose.mounts(entry.getValue())
                            .filter(mount -> mount.source().equals(volume))
                            .map(mount -> entry.getKey() + mount.target()))
                    .sorted()
                    .toList();
            List<String> wanted = Stream.of(
                            service.word() + "/run/passwords",
                            "passwords/passwords/" + service.role(),
                            "postgres/run/passwords/" + service.role())
                    .sorted()
                    .toList();
            return unless(seen.equals(wanted), volume + " is mounted as " + seen + ", not " + wanted);
        });
    }

    private Stream<String> bounded(String name, Node container) {
        return unless(container.at("mem_limit").isThere(), name + " may take all memory");
    }

    private Stream<String> watched(String name, Node container) {
        return unless(
                container.at("healthcheck").isThere() || SHORT_LIVED.contains(name), name + " has no health check");
    }

    private Stream<String> published(String name, Node container) {
        return container
                .at("ports")
                .texts()
                .filter(port -> !OPEN.contains(name) || !port.startsWith("127.0.0.1:"))
                .map(port -> Compose.NAME + ": " + name + " is open at " + port);
    }

    private Stream<String> mounted(String name, Node container) {
        return Compose.mounts(container)
                .filter(mount -> mount.isOfRepository()
                        ? !repository.has(mount.source())
                        : !compose.file().at("volumes").fields().containsKey(mount.source()))
                .map(mount -> Compose.NAME + ": " + name + " mounts " + mount.source() + ", which is not there");
    }

    private Stream<String> neighbours() {
        return compose.told().stream()
                .flatMap(told -> HOSTS.stream()
                        .map(told::value)
                        .map(address -> address.replaceFirst("^http://", "").split(":", 2)[0])
                        .filter(host -> !host.isEmpty() && !compose.containers().containsKey(host))
                        .map(host -> told.complaint("looks for " + host + ", which is not there")));
    }

    private Stream<String> broker() {
        boolean shared = Compose.mounts(compose.file().at("services", "kafka"))
                .anyMatch(new Compose.Mount(BROKER, "/mnt/shared/config/server.properties")::equals);
        boolean strict = repository.text(BROKER).contains("auto.create.topics.enable=false");
        Node kafka = compose.file().at("services", "kafka", "environment");
        boolean found = compose.told().stream()
                .map(told -> told.value("SPRING_KAFKA_BOOTSTRAP_SERVERS"))
                .allMatch(address -> address.isEmpty()
                        || kafka.at("KAFKA_ADVERTISED_LISTENERS").text().equals("PLAINTEXT://" + address));
        return Stream.concat(
                unless(shared && strict, "kafka is not told what the broker of ./unknot is told"),
                unless(found, "kafka is found at another address than it gives"));
    }

    private static Stream<String> unless(boolean fine, String complaint) {
        return fine ? Stream.of() : Stream.of(Compose.NAME + ": " + complaint);
    }
}

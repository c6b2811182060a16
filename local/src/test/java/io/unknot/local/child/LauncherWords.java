package io.unknot.local.child;

import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Keys;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The environment names that ./unknot tells its services. The journeys prove that these are the ones they need. */
public record LauncherWords(Path scratch) {

    public Set<String> toldTo(Service service) {
        DataDirectory data = new DataDirectory(scratch);
        return Set.copyOf(new Wiring(ports(), new Passwords(data), new Keys(data))
                .environmentOf(service)
                .keySet());
    }

    private static Ports ports() {
        Stream<String> others = Stream.of(PostgresChild.NAME, KafkaChild.NAME, Wiring.SMTP, Service.GATEWAY.word());
        String[] names = Stream.concat(others, Service.ports().stream()).toArray(String[]::new);
        Map<String, Integer> numbered =
                IntStream.range(0, names.length).boxed().collect(Collectors.toMap(i -> names[i], i -> 20_000 + i));
        return new Ports(numbered);
    }
}

package io.unknot.local.data;

import io.unknot.embedded.FreePorts;
import io.unknot.local.Complaint;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The port of everything that listens. All but the gateway's are chosen once and remembered, as long as nobody else
 * has taken them by the next start.
 */
public record Ports(Map<String, Integer> byName) {
    public static final int GATEWAY_DEFAULT = 8080;

    // Below the range from which Linux gives ports to outgoing connections: those come and go.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    public Ports {
        byName = Map.copyOf(byName);
    }

    /** What the last start chose. */
    public static Ports remembered(DataDirectory data) {
        Map<String, Integer> ports = new TreeMap<>();
        new Notes(data.file("ports")).read().forEach((name, port) -> ports.put(name, Integer.valueOf(port)));
        return new Ports(ports);
    }

    /**
     * Chooses a free port for every name, and remembers them.
     *
     * @param gateway the port the gateway must have; null for 8080 or, if that is taken, any other
     * @throws Complaint when the gateway's port is taken
     */
    public static Ports choose(DataDirectory data, @Nullable Integer gateway, Iterable<String> names) {
        Ports before = remembered(data);
        Map<String, Integer> chosen = new TreeMap<>();
        chosen.put("gateway", before.forGateway(gateway));
        for (String name : names) {
            chosen.put(name, before.rememberedOrNew(name, chosen));
        }
        Map<String, String> notes = new TreeMap<>();
        chosen.forEach((name, port) -> notes.put(name, port.toString()));
        new Notes(data.file("ports")).write(notes);
        return new Ports(chosen);
    }

    public int of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private int forGateway(@Nullable Integer wanted) {
        if (wanted == null) {
            return FreePorts.isFree(GATEWAY_DEFAULT) ? GATEWAY_DEFAULT : rememberedOrNew("gateway", Map.of());
        }
        if (!FreePorts.isFree(wanted)) {
            throw new Complaint("Port " + wanted + " is in use; name another with --port, or leave it out");
        }
        return wanted;
    }

    private int rememberedOrNew(String name, Map<String, Integer> taken) {
        Integer before = byName.get(name);
        if (before != null && !taken.containsValue(before) && FreePorts.isFree(before)) {
            return before;
        }
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!taken.containsValue(port) && FreePorts.isFree(port)) {
                return port;
            }
        }
    }
}

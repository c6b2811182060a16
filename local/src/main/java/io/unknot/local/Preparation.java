package io.unknot.local;

import io.unknot.local.child.KafkaChild;
import io.unknot.local.child.PostgresChild;
import io.unknot.local.child.Service;
import io.unknot.local.child.Wiring;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Keys;
import io.unknot.local.data.Leftovers;
import io.unknot.local.data.LogFile;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What comes before the first process: what a killed run left is ended, logs begin anew, ports are chosen. */
final class Preparation {
    private Preparation() {}

    /** The names of all processes with a log of their own. */
    static List<String> logNames() {
        List<String> names = new ArrayList<>(List.of(PostgresChild.NAME, KafkaChild.NAME));
        Arrays.stream(Service.values()).map(Service::word).forEach(names::add);
        return names;
    }

    /**
     * The caller holds the lock of the data.
     *
     * @throws Complaint when the gateway's port is taken
     */
    static Wiring of(LocalOptions options, DataDirectory data, Progress progress) {
        Collection<String> left = Leftovers.end(data);
        if (!left.isEmpty()) {
            progress.say("Ended what a killed run had left: " + String.join(", ", left));
        }
        logNames().forEach(name -> new LogFile(data.log(name)).rotate());
        Ports ports = Ports.choose(data, options.port(), portNames());
        int gateway = ports.of(Service.GATEWAY.word());
        if (options.port() == null && gateway != Ports.GATEWAY_DEFAULT) {
            progress.say("Port " + Ports.GATEWAY_DEFAULT + " is in use, so the gateway takes " + gateway
                    + " (--port names another)");
        }
        return new Wiring(ports, new Passwords(data), new Keys(data));
    }

    private static List<String> portNames() {
        List<String> names = new ArrayList<>(Service.ports());
        names.addAll(List.of(PostgresChild.NAME, KafkaChild.NAME, Wiring.KAFKA_CONTROLLER, Wiring.SMTP));
        return names;
    }
}

package io.unknot.local;

import io.unknot.local.child.ServiceSetting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which system to start.
 *
 * @param home the checkout, with the services built in it
 * @param data the folder it keeps everything in
 * @param port where the gateway listens; null for 8080 or, if that is taken, any other
 * @param demo whether the demo chain is loaded into new databases; otherwise they stay empty, at later starts too
 * @param archives whether what a start loads is kept ready-made after the first: every later one is faster
 * @param settings of the services that are run otherwise than usual, by their names
 */
public record LocalOptions(
        Path home,
        Path data,
        @Nullable Integer port,
        boolean demo,
        boolean archives,
        Map<String, ServiceSetting> settings) {

    public LocalOptions {
        settings = Map.copyOf(settings);
    }

    /** With every service run as usual. */
    public LocalOptions(Path home, Path data, @Nullable Integer port, boolean demo, boolean archives) {
        this(home, data, port, demo, archives, Map.of());
    }

    /** Where a system keeps its data unless told otherwise. */
    public static Path defaultData(Path home) {
        return home.resolve(".unknot");
    }

    public boolean usesDefaultData() {
        return data.equals(defaultData(home));
    }

    /** With the demo chain, on whatever port is free, and nothing done for a next start. */
    public static LocalOptions of(Path home, Path data) {
        return new LocalOptions(home, data, null, true, false);
    }

    public LocalOptions withPort(int number) {
        return new LocalOptions(home, data, number, demo, archives, settings);
    }

    public LocalOptions withoutDemo() {
        return new LocalOptions(home, data, port, false, archives, settings);
    }

    /** With one service run otherwise than usual. */
    public LocalOptions with(String service, ServiceSetting setting) {
        Map<String, ServiceSetting> all = new HashMap<>(settings);
        all.put(service, setting);
        return new LocalOptions(home, data, port, demo, archives, all);
    }

    /** How a service is run. */
    public ServiceSetting settingOf(String service) {
        return settings.getOrDefault(service, ServiceSetting.USUAL);
    }
}

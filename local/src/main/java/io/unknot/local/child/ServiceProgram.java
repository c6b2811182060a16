package io.unknot.local.child;

import io.unknot.embedded.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command that runs a service; its jar is unpacked before the first time. */
public final class ServiceProgram {
    private final ServiceJar jar;
    private final Path apps;
    private final int heapMegabytes;
    private final boolean archived;
    private final ServiceSetting setting;
    private @Nullable Path unpacked;

    /**
     * @param apps where the jar is unpacked
     * @param setting whether and how it is run otherwise than usual
     * @param archived whether it is started by its {@link StartCache} where there is one
     */
    public ServiceProgram(ServiceJar jar, Path apps, int heapMegabytes, boolean archived, ServiceSetting setting) {
        this.jar = jar;
        this.apps = apps;
        this.heapMegabytes = heapMegabytes;
        this.archived = archived;
        this.setting = setting;
    }

    synchronized List<String> command(Launch launch) {
        Path runnable = unpacked == null ? jar.unpack(apps, launch) : unpacked;
        unpacked = runnable;
        List<String> command = new ArrayList<>(java());
        cache().flatMap(StartCache::file).ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(List.of("-jar", runnable.toString()));
        return command;
    }

    /** Empty before the first start, and where none is wanted. */
    synchronized Optional<StartCache> cache() {
        return Optional.ofNullable(unpacked).filter(_ -> archived).map(runnable -> new StartCache(java(), runnable));
    }

    Map<String, String> environment(Map<String, String> wired) {
        Map<String, String> environment = new HashMap<>(wired);
        environment.putAll(setting.environment());
        return environment;
    }

    // A young generation of 24 MB is collected more often, in a few milliseconds, and spares 35 MB each.
    // C1 alone starts in half the time; a system that serves many people is started by other means, with C2 on.
    private List<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        if (!setting.javaFlags().isEmpty()) {
            List<String> command = new ArrayList<>(List.of(java));
            command.addAll(setting.javaFlags());
            return command;
        }
        return List.of(
                java,
                "-Xmx" + heapMegabytes + "m",
                "-Xmn24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}

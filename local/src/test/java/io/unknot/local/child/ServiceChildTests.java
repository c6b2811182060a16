package io.unknot.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.embedded.FreePorts;
import io.unknot.embedded.Launch;
import io.unknot.embedded.ProcessIdentity;
import io.unknot.embedded.StartFailure;
import io.unknot.local.Complaint;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Keys;
import io.unknot.local.data.Leftovers;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import io.unknot.local.data.StartedProcesses;
import io.unknot.local.status.MemoryInUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceChildTests {
    @TempDir
    Path home;

    DataDirectory data;
    int health;
    ServiceChild child;

    @BeforeEach
    void build() throws IOException {
        data = new DataDirectory(home.resolve("data"));
        data.prepare();
        buildJar(home);
        health = FreePorts.one();
        Wiring wiring = new Wiring(ports(), new Passwords(data), new Keys(data));
        StartedProcesses started = new StartedProcesses(data);
        Launch launch = Launch.loggingTo(data.log("gateway"))
                .inOwnSession()
                .telling(process -> started.add("gateway", process));
        ServiceProgram program =
                new ServiceProgram(ServiceJar.of(home, "gateway"), data.apps(), 64, true, ServiceSetting.USUAL);
        child = new ServiceChild(Service.GATEWAY, program, wiring, launch);
    }

    @AfterEach
    void end() {
        child.kill();
    }

    @Test
    void isReadyOnceItsHealthSaysSo() {
        child.start();

        assertThat(child.isAlive()).isTrue();
        assertThat(data.log("gateway")).content().contains("listening on " + health);
    }

    @Test
    void isReadyForTheNextStartAfterTheFirst() throws IOException {
        child.start();
        child.readyNextStart(_ -> {});
        child.stop();

        byte[] made = Files.readAllBytes(cache());
        child.start();
        assertThat(ProcessHandle.current().children())
                .anySatisfy(process -> assertThat(process.info().arguments().orElse(new String[0]))
                        .contains("-XX:AOTCache=" + cache()));
        child.readyNextStart(_ -> {});
        assertThat(cache()).hasBinaryContent(made);
    }

    @Test
    void startsWithWhateverItsCacheHolds() throws IOException {
        child.start();
        child.readyNextStart(_ -> {});
        child.stop();

        Files.writeString(cache(), "no cache at all");
        child.start();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void startsWithoutACacheThatKeepsItFromStarting() throws IOException {
        child.start();
        child.readyNextStart(_ -> {});
        child.stop();

        Files.writeString(cache(), "deadly");
        child.start();

        assertThat(child.isAlive()).isTrue();
        assertThat(data.apps()).isDirectoryNotContaining("glob:**/*.aot");
    }

    @Test
    void comesBackAfterAKill() {
        child.start();
        child.kill();
        assertThat(child.isAlive()).isFalse();

        child.start();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void isOnRecordAndEndedByWhoeverComesNext() {
        child.start();
        ProcessIdentity process =
                Objects.requireNonNull(new StartedProcesses(data).running().get("gateway"));

        assertThat(Leftovers.end(data)).containsExactly("gateway");

        assertThat(process.running()).isEmpty();
        assertThat(Leftovers.end(data)).isEmpty();
    }

    @Test
    void quotesItsLogWhenItCannotStart() throws IOException {
        try (ServerSocket _ = new ServerSocket(health, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(child::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("gateway ended with code 1")
                    .hasMessageContaining("TinyService.main");
        }
    }

    @Test
    void isUnpackedOncePerBuild() throws IOException {
        Path first = ServiceJar.of(home, "gateway").unpack(data.apps(), Launch.loggingTo(data.log("gateway")));
        Path second = ServiceJar.of(home, "gateway").unpack(data.apps(), Launch.loggingTo(data.log("gateway")));
        assertThat(second).isEqualTo(first).exists();

        Files.writeString(home.resolve("marker"), "a new build");
        buildJar(home);
        Path third = ServiceJar.of(home, "gateway").unpack(data.apps(), Launch.loggingTo(data.log("gateway")));

        assertThat(third).isNotEqualTo(first).exists();
        assertThat(first).doesNotExist();
    }

    @Test
    void saysWhatToBuildWhenThereIsNoJar() {
        assertThatThrownBy(() -> ServiceJar.of(home, "booking-service"))
                .isInstanceOf(Complaint.class)
                .hasMessage("booking-service is not built; run: mvn -DskipTests package");
    }

    @Test
    void takesMemoryWhileItRuns() {
        child.start();
        List<ProcessHandle> processes = new StartedProcesses(data)
                .running().values().stream()
                        .flatMap(process -> process.running().stream())
                        .toList();

        assertThat(MemoryInUse.megabytes(processes)).isBetween(5L, 500L);

        child.kill();
        assertThat(MemoryInUse.megabytes(processes)).isZero();
    }

    private Path cache() throws IOException {
        try (Stream<Path> files = Files.walk(data.apps())) {
            return files.filter(file -> file.toString().endsWith(".aot"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Ports ports() {
        Map<String, Integer> ports = new HashMap<>();
        Service.ports().forEach(name -> ports.put(name, FreePorts.one()));
        ports.put("gateway", FreePorts.one());
        ports.put("gateway-management", health);
        return new Ports(ports);
    }

    private static void buildJar(Path home) throws IOException {
        Path target = Files.createDirectories(home.resolve("gateway/target"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
        String name = TinyService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(target.resolve("gateway-0.1.0-SNAPSHOT.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream code = TinyService.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            Objects.requireNonNull(code).transferTo(jar);
            if (Files.exists(home.resolve("marker"))) {
                jar.putNextEntry(new JarEntry("marker"));
            }
        }
    }
}

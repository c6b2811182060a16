package io.unknot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.InstalledProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What Kustomize makes of one overlay. */
record Rendered(String overlay, List<Manifest> manifests) {

    private static final InstalledProgram KUBECTL = new InstalledProgram("kubectl", "kubernetes-client");

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("k8s/overlays"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no k8s/overlays above this folder");
        }
        return folder;
    }

    static Rendered of(String overlay) {
        var kubectl = KUBECTL.find();
        assumeTrue(kubectl.isPresent(), KUBECTL::absence);
        var folder = root().resolve("k8s/overlays").resolve(overlay);
        var text = run(List.of(kubectl.orElseThrow().toString(), "kustomize", folder.toString()));
        Iterable<Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
        return new Rendered(
                overlay,
                StreamSupport.stream(all.spliterator(), false)
                        .map(document -> new Manifest((Map<?, ?>) document))
                        .toList());
    }

    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest one(String kind, String name) {
        return all(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // What it warns of goes another way: newer ones find the older spelling of our files worth a word.
    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("%s", command).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

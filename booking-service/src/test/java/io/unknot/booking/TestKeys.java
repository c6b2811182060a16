package io.unknot.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A master key made up for these tests: nothing else was ever sealed with it. */
final class TestKeys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("unknot.vault.keys=" + folder(), "unknot.vault.settle=0s")
                .applyTo(context);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("unknot-keys");
            var file = folder.resolve("2026-01-01");
            var key = new byte[32];
            new Random().nextBytes(key);
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.unknot.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTests {
    @TempDir
    Path folder;

    @Test
    void areMadeUpOncePerRole() {
        DataDirectory data = new DataDirectory(folder);
        String booking = new Passwords(data).of("booking_service");

        assertThat(booking).matches("[A-Za-z0-9_-]{32}");
        assertThat(new Passwords(data).of("booking_service")).isEqualTo(booking);
        assertThat(new Passwords(data).of("therapist_service")).isNotEqualTo(booking);
    }

    @Test
    void areForTheirOwnersEyes() throws IOException {
        new Passwords(new DataDirectory(folder)).of("booking_service");

        assertThat(Files.getPosixFilePermissions(folder.resolve("passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}

package io.unknot.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {
    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("kafka.log");
    }

    @Test
    void beginsANewFileAtEveryStartAndKeepsOneBefore() throws IOException {
        for (String start : new String[] {"first", "second", "third"}) {
            new LogFile(file).rotate();
            Files.writeString(file, start);
        }

        assertThat(file).hasContent("third");
        assertThat(folder.resolve("kafka.log.1")).hasContent("second");
        assertThat(folder).isDirectoryNotContaining("glob:**kafka.log.2");
    }

    @Test
    void neverGrowsWithoutBound() throws IOException {
        Files.write(file, new byte[(int) LogFile.MOST_BYTES + 1]);
        new LogFile(file).bound();
        assertThat(file).isEmptyFile();
        assertThat(folder.resolve("kafka.log.1")).hasSize(LogFile.MOST_BYTES + 1);

        Files.writeString(file, "more", StandardOpenOption.APPEND);
        new LogFile(file).bound();
        assertThat(file).hasContent("more");
    }

    @Test
    void showsItsEnd() throws IOException {
        Files.write(file, "one\ntwo\nthree \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new LogFile(file).lastLines(2)).hasSize(2).first().isEqualTo("two");
        assertThat(new LogFile(folder.resolve("none")).lastLines(2)).isEmpty();
    }

    @Test
    void isFollowedAlsoWhenItIsEmptiedInBetween() throws IOException {
        FollowedFile followed = new FollowedFile(file);
        assertThat(news(followed)).isEmpty();

        Files.writeString(file, "starting\n");
        assertThat(news(followed)).isEqualTo("starting\n");
        assertThat(news(followed)).isEmpty();

        Files.writeString(file, "anew\n");
        assertThat(news(followed)).isEqualTo("anew\n");
    }

    private static String news(FollowedFile followed) {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        followed.copyNews(copied);
        return copied.toString(StandardCharsets.UTF_8);
    }
}

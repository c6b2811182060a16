package io.unknot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTests {
    @TempDir
    Path home;

    @Test
    void answersAWordItDoesNotKnowInOneLine() {
        assertThat(said("frobnicate")).containsExactly("There is no command frobnicate; ./unknot --help lists them");
    }

    @Test
    void namesEveryCommandInItsHelp() {
        assertThat(String.join("\n", said("--help")))
                .contains("start", "stop", "status", "logs NAME", "mail", "demo", "reset")
                .contains("--port", "--data", "--empty", "--json", "-f");
    }

    @Test
    void saysThatNothingRunsWhereNothingWasStarted() {
        assertThat(said("stop")).containsExactly("Nothing runs over " + home.resolve(".unknot"));
        assertThat(said("status")).containsExactly("Unknot over " + home.resolve(".unknot") + ": stopped");
    }

    @Test
    void loadsTheDemoChainIntoNothingThatDoesNotRun() {
        assertThat(said("demo"))
                .containsExactly("Nothing runs over " + home.resolve(".unknot")
                        + " to load it into; ./unknot start comes first");
    }

    @Test
    void deletesNothingThatIsNotItsOwn() throws Exception {
        Path letters = Files.createDirectory(home.resolve("letters"));
        Files.writeString(letters.resolve("keep"), "me");

        assertThat(said("reset", "--data", letters.toString()))
                .containsExactly(letters + " holds no data of Unknot, so it is left alone");
        assertThat(letters.resolve("keep")).exists();
    }

    @Test
    void saysWhatToBuildWhenNothingIsBuilt() {
        assertThat(said("--port", "0")).containsExactly("--port needs a number from 1 to 65535, not 0");
        assertThat(said()).last().asString().isEqualTo("therapist-service is not built; run: mvn -DskipTests package");
    }

    private List<String> said(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Main.run(List.of(arguments), home, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

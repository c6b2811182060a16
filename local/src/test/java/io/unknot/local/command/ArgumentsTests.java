package io.unknot.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.local.Complaint;
import io.unknot.local.LocalOptions;
import io.unknot.local.data.DataDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {
    private static final Path HOME = Path.of("/checkout");
    private static final DataDirectory DATA = new DataDirectory(Path.of("/checkout/.unknot"));

    @Test
    void runsInTheForegroundWhenNothingIsSaid() {
        assertThat(parse()).isEqualTo(new RunSystem(new LocalOptions(HOME, DATA.root(), null, true, true), false));
    }

    @Test
    void takesFlagsBeforeAndAfterTheCommand() {
        LocalOptions options = new LocalOptions(HOME, Path.of("/data"), 8090, true, true);

        assertThat(parse("start", "--port", "8090", "--data", "/data")).isEqualTo(new StartSystem(options));
        assertThat(parse("--port", "8090", "--data", "/data", "start")).isEqualTo(new StartSystem(options));
    }

    @Test
    void startsWithoutTheDemoChainWhereToldTo() {
        LocalOptions options = new LocalOptions(HOME, DATA.root(), null, false, true);

        assertThat(parse("start", "--empty")).isEqualTo(new StartSystem(options));
        assertThat(parse("--empty")).isEqualTo(new RunSystem(options, false));
    }

    @Test
    void readsTheOtherCommands() {
        assertThat(parse("stop")).isEqualTo(new StopSystem(DATA));
        assertThat(parse("status", "--json")).isEqualTo(new ShowStatus(DATA, true));
        assertThat(parse("logs", "kafka", "-f")).isEqualTo(new ShowLogs(DATA, Optional.of("kafka"), true));
        assertThat(parse("mail")).isEqualTo(new ShowMail(DATA, Optional.empty()));
        assertThat(parse("mail", "3")).isEqualTo(new ShowMail(DATA, Optional.of(3)));
        assertThat(parse("demo")).isEqualTo(new LoadDemo(DATA));
        assertThat(parse("reset")).isEqualTo(new ResetData(DATA));
        assertThat(parse("stop", "--help")).isEqualTo(new ShowHelp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "--fast",
                "--port",
                "--port 0",
                "--port 65536",
                "--port http",
                "--data",
                "--data --port 1",
                "mail one",
                "mail -1",
                "stop now",
                "logs kafka postgres"
            })
    void complainsAboutWhatMakesNoSense(String words) {
        assertThatThrownBy(() -> parse(words.split(" "))).isInstanceOf(Complaint.class);
    }

    private static Command parse(String... words) {
        return Arguments.parse(List.of(words), HOME);
    }
}

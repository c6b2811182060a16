package io.unknot.local.command;

import io.unknot.local.Complaint;
import io.unknot.local.LocalOptions;
import io.unknot.local.data.DataDirectory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words after {@code ./unknot}, flags and others in any order. */
public final class Arguments {
    private static final int HIGHEST_PORT = 65_535;

    private final Path home;
    private final List<String> words = new ArrayList<>();
    private Path data;
    private @Nullable Integer port;
    private boolean json;
    private boolean follow;
    private boolean help;
    private boolean detached;
    private boolean empty;

    private Arguments(Path home) {
        this.home = home;
        this.data = LocalOptions.defaultData(home);
    }

    /**
     * Reads them.
     *
     * @param home the checkout; its folder .unknot is where data go unless --data says otherwise
     * @throws Complaint about the first word that makes no sense
     */
    public static Command parse(List<String> arguments, Path home) {
        Arguments read = new Arguments(home);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            read.take(rest.pop(), rest);
        }
        return read.command();
    }

    private void take(String word, Deque<String> rest) {
        switch (word) {
            case "--data" -> data = Path.of(valueOf(word, rest)).toAbsolutePath();
            case "--port" -> port = portIn(valueOf(word, rest));
            case "--json" -> json = true;
            case "--empty" -> empty = true;
            case "-f", "--follow" -> follow = true;
            // Said by StartSystem to the process it leaves running.
            case "--detached" -> detached = true;
            case "-h", "--help", "help" -> help = true;
            default -> addWord(word);
        }
    }

    private void addWord(String word) {
        if (word.startsWith("-")) {
            throw new Complaint("There is no option " + word + "; ./unknot --help lists them");
        }
        words.add(word);
    }

    private Command command() {
        if (help) {
            return new ShowHelp();
        }
        LocalOptions options = new LocalOptions(home, data, port, !empty, true);
        DataDirectory directory = new DataDirectory(data);
        String first = words.isEmpty() ? "run" : words.getFirst();
        Optional<String> second = words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
        refuseMoreThan(first.equals("logs") || first.equals("mail") ? 2 : 1);
        return switch (first) {
            case "run" -> new RunSystem(options, detached);
            case "start" -> new StartSystem(options);
            case "stop" -> new StopSystem(directory);
            case "status" -> new ShowStatus(directory, json);
            case "logs" -> new ShowLogs(directory, second, follow);
            case "mail" -> new ShowMail(directory, second.map(Arguments::mailNumber));
            case "demo" -> new LoadDemo(directory);
            case "reset" -> new ResetData(directory);
            default -> throw new Complaint("There is no command " + first + "; ./unknot --help lists them");
        };
    }

    private void refuseMoreThan(int most) {
        if (words.size() > most) {
            throw new Complaint("One word too many: " + words.get(most) + "; ./unknot --help shows how");
        }
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("-")) {
            throw new Complaint(option + " needs a value; ./unknot --help shows how");
        }
        return rest.pop();
    }

    private static int portIn(String text) {
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > HIGHEST_PORT) {
            throw new Complaint("--port needs a number from 1 to " + HIGHEST_PORT + ", not " + text);
        }
        return number;
    }

    private static int mailNumber(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Complaint("A mail has a number, as ./unknot mail lists them; " + text + " is none");
        }
        return Integer.parseInt(text);
    }
}

package io.unknot.embedded.postgres;

import io.unknot.embedded.StartFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root. Root starts it in a user namespace of its own, where it is nobody in particular. */
final class OrdinaryUser {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private OrdinaryUser() {}

    /** The command as somebody PostgreSQL accepts will run it. */
    static List<String> runs(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        if (!namespacesWork()) {
            throw new StartFailure("PostgreSQL does not run as root, and this machine allows root no user namespace"
                    + " (unshare -U): run this as an ordinary user");
        }
        List<String> wrapped = new ArrayList<>(NAMESPACE);
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean namespacesWork() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

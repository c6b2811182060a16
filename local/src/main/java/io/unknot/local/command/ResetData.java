package io.unknot.local.command;

import io.unknot.embedded.Folders;
import io.unknot.local.Complaint;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.DataLock;
import java.io.PrintStream;
import java.nio.file.Files;

/** Stops the system and deletes all it keeps; the next start begins with the demo chain again, or with nothing. */
record ResetData(DataDirectory data) implements Command {
    @Override
    public int run(PrintStream out) {
        if (!Files.exists(data.root())) {
            out.println("There is nothing at " + data.root());
            return 0;
        }
        if (!data.isOurs()) {
            throw new Complaint(data.root() + " holds no data of Unknot, so it is left alone");
        }
        new StopSystem(data).run(out);
        try (DataLock _ = DataLock.take(data).orElseThrow(() -> new Complaint("Somebody else uses " + data.root()))) {
            out.println("Deleting " + data.root() + ": databases, topics, mails, logs and passwords");
            Folders.delete(data.root());
        }
        out.println("Deleted");
        return 0;
    }
}

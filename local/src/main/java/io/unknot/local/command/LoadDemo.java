package io.unknot.local.command;

import io.unknot.local.Complaint;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.SystemState;
import io.unknot.local.data.SystemState.Phase;
import io.unknot.local.demo.DemoLoader;
import java.io.PrintStream;
import java.net.URI;

/**
 * Loads the demo chain into a system that runs, beside whatever is in it; once more changes nothing. It goes by
 * {@link ResetData} alone: what was booked in it would be left without a clinic.
 */
record LoadDemo(DataDirectory data) implements Command {
    @Override
    public int run(PrintStream out) {
        SystemState state = SystemState.read(data);
        if (state.phase() != Phase.READY) {
            throw new Complaint("Nothing runs over " + data.root() + " to load it into; ./unknot start comes first");
        }
        out.println("Loading the demo chain");
        DemoLoader.load(URI.create(state.detail()));
        data.rememberDemo();
        out.println("Loaded; ./unknot reset removes it with all the rest");
        return 0;
    }
}

package io.unknot.local;

import io.unknot.embedded.Launch;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.StartedProcesses;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How each process is started: away from our terminal, so that a Ctrl-C reaches it by us alone, and on record from its
 * first moment, so that it is ended whatever becomes of us.
 */
final class Launches implements Function<String, Launch> {
    private final DataDirectory data;
    private final StartedProcesses started;
    private final BooleanSupplier closing;

    Launches(DataDirectory data, BooleanSupplier closing) {
        this.data = data;
        this.started = new StartedProcesses(data);
        this.closing = closing;
    }

    @Override
    public Launch apply(String name) {
        return Launch.loggingTo(data.log(name)).inOwnSession().telling(process -> {
            started.add(name, process);
            // The end has overtaken the start.
            if (closing.getAsBoolean()) {
                process.destroyForcibly();
            }
        });
    }
}

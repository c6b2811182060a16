package io.unknot.local.status;

import io.unknot.embedded.ProcessIdentity;
import io.unknot.local.child.KafkaChild;
import io.unknot.local.child.PostgresChild;
import io.unknot.local.child.Wiring;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.DataLock;
import io.unknot.local.data.Ports;
import io.unknot.local.data.StartedProcesses;
import io.unknot.local.data.SystemState;
import io.unknot.local.data.SystemState.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs where, as {@code status --json} prints it.
 *
 * @param phase starting, ready, failed, stopped, or abandoned: processes run, but what watched over them was killed
 * @param address of the gateway; empty while there is none
 */
public record StatusReport(
        String phase, String detail, String address, String data, long memoryMegabytes, List<Running> processes) {

    /** What the process that watches over the others is called. */
    public static final String SUPERVISOR = "supervisor";

    /** One of them; without an address it only serves the others. */
    public record Running(String name, long pid, boolean running, String address, long memoryMegabytes, String log) {}

    public static StatusReport of(DataDirectory data) {
        List<Running> processes = new ArrayList<>();
        Optional<ProcessHandle> supervisor = DataLock.holder(data).flatMap(ProcessIdentity::running);
        supervisor.ifPresent(process -> processes.add(process(data, SUPERVISOR, Optional.of(process))));
        new StartedProcesses(data)
                .names()
                .forEach((name, identity) ->
                        processes.add(process(data, name, identity.flatMap(ProcessIdentity::running))));
        SystemState state = SystemState.read(data);
        boolean anyRuns = processes.stream().anyMatch(Running::running);
        boolean ready = state.phase() == Phase.READY && supervisor.isPresent();
        return new StatusReport(
                phase(state.phase(), supervisor.isPresent(), anyRuns),
                ready ? "" : state.detail(),
                ready ? state.detail() : "",
                data.root().toString(),
                processes.stream().mapToLong(Running::memoryMegabytes).sum(),
                processes);
    }

    public boolean isReady() {
        return phase.equals(Phase.READY.word()) && processes.stream().allMatch(Running::running);
    }

    public boolean isStopped() {
        return processes.stream().noneMatch(Running::running);
    }

    private static String phase(Phase written, boolean supervised, boolean anyRuns) {
        if (supervised) {
            return written.word();
        }
        if (anyRuns) {
            return "abandoned";
        }
        return written == Phase.FAILED ? written.word() : Phase.STOPPED.word();
    }

    private static Running process(DataDirectory data, String name, Optional<ProcessHandle> process) {
        // What the supervisor has started is listed beside it; PostgreSQL's own children count as part of it.
        long memory = process.map(handle -> name.equals(SUPERVISOR)
                        ? MemoryInUse.megabytesOf(handle)
                        : MemoryInUse.megabytes(List.of(handle)))
                .orElse(0L);
        return new Running(
                name,
                process.map(ProcessHandle::pid).orElse(0L),
                process.isPresent(),
                address(data, name),
                memory,
                data.log(name).toString());
    }

    private static String address(DataDirectory data, String name) {
        Integer port = Ports.remembered(data).byName().get(name.equals(SUPERVISOR) ? Wiring.SMTP : name);
        if (port == null) {
            return "";
        }
        return switch (name) {
            case PostgresChild.NAME, KafkaChild.NAME -> "127.0.0.1:" + port;
            case SUPERVISOR -> "smtp://127.0.0.1:" + port;
            default -> "http://127.0.0.1:" + port;
        };
    }
}

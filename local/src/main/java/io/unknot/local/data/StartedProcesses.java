package io.unknot.local.data;

import io.unknot.embedded.ProcessIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which process runs under which name, on disk from the moment it exists: it is found even after we were killed. */
public final class StartedProcesses {
    private final Notes notes;

    public StartedProcesses(DataDirectory data) {
        this.notes = new Notes(data.file("processes"));
    }

    public synchronized void add(String name, ProcessHandle process) {
        Map<String, String> all = new TreeMap<>(notes.read());
        all.put(name, ProcessIdentity.of(process).toString());
        notes.write(all);
    }

    public synchronized void clear() {
        notes.delete();
    }

    /** Those that still run, each really the process we started. */
    public Map<String, ProcessIdentity> running() {
        Map<String, ProcessIdentity> running = new LinkedHashMap<>();
        names().forEach((name, identity) -> identity.filter(
                        process -> process.running().isPresent())
                .ifPresent(process -> running.put(name, process)));
        return running;
    }

    /** Every name of the last start, whether its process still runs or not. */
    public Map<String, Optional<ProcessIdentity>> names() {
        Map<String, Optional<ProcessIdentity>> names = new TreeMap<>();
        notes.read().forEach((name, identity) -> names.put(name, ProcessIdentity.parse(identity)));
        return names;
    }
}

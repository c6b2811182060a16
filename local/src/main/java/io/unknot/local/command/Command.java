package io.unknot.local.command;

import java.io.PrintStream;

/** One thing a person asked for. */
public sealed interface Command
        permits RunSystem, StartSystem, StopSystem, ShowStatus, ShowLogs, ShowMail, LoadDemo, ResetData, ShowHelp {

    /**
     * Does it.
     *
     * @return the exit code: 0 for done
     * @throws io.unknot.local.Complaint when the person has to do something first
     */
    int run(PrintStream out);
}

package io.unknot.local.child;

/** One process of the system. It keeps its ports and data from one start to the next. */
public sealed interface Child permits PostgresChild, KafkaChild, ServiceChild {

    /** As its log file and the commands call it, such as {@code booking-service}. */
    String name();

    /** Where it answers, as a client of it would write it. */
    String address();

    /**
     * Starts it if it does not run, and returns once it does its work.
     *
     * @throws io.unknot.embedded.StartFailure when it does not get there
     */
    void start();

    /** Asks it to end, waits, and kills it in the end. */
    void stop();

    /** SIGKILL. */
    void kill();

    /** Ends it and starts it again. */
    default void restart() {
        stop();
        start();
    }

    boolean isAlive();
}

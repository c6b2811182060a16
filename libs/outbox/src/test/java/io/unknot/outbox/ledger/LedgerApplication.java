package io.unknot.outbox.ledger;

import io.unknot.events.Topics;
import io.unknot.outbox.FaultPoint;
import io.unknot.outbox.OwnedTopics;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service there is. As a process of its own it can be told to die at a fault point. */
@SpringBootApplication
public class LedgerApplication {

    static final int KILLED = 137;

    public static void main(String[] arguments) {
        SpringApplication.run(LedgerApplication.class, arguments);
    }

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.none().facts(Topics.APPOINTMENTS);
    }

    /** Dies, as kill -9 would have it, when the point is passed for the nth time. */
    @Bean
    FaultPoint.Watch faults(@Value("${die.at:}") String point, @Value("${die.at.pass:1}") int pass) {
        var passes = new AtomicInteger();
        return passed -> {
            if (passed.name().equals(point) && passes.incrementAndGet() == pass) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }
}

package io.unknot.testing.broken.kafka;

import org.springframework.kafka.annotation.KafkaListener;

/** A listener the whole service can call. */
public class OpenListener {
    String lastHeard = "";

    @KafkaListener(topics = "appointments")
    void on(String text) {
        lastHeard = text;
    }
}

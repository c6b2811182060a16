package io.unknot.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** The topics a service owns: it alone writes to them, and it creates them when the broker first answers. */
public record OwnedTopics(List<NewTopic> topics) {

    /** Enough to spread a chain of clinics over three consumers; a topic's order is per key, whatever the number. */
    static final int PARTITIONS = 3;

    public OwnedTopics {
        topics = List.copyOf(topics);
    }

    public static OwnedTopics none() {
        return new OwnedTopics(List.of());
    }

    /** Topics of whole states: Kafka keeps at least the newest of each key for ever. */
    public OwnedTopics states(String... names) {
        return with(Arrays.stream(names)
                .map(name ->
                        TopicBuilder.name(name).partitions(PARTITIONS).compact().build()));
    }

    /** Topics of facts, kept for ever: a new consumer reads them from the first. */
    public OwnedTopics facts(String... names) {
        return with(Arrays.stream(names)
                .map(name -> TopicBuilder.name(name)
                        .partitions(PARTITIONS)
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        .build()));
    }

    private OwnedTopics with(Stream<NewTopic> more) {
        return new OwnedTopics(Stream.concat(topics.stream(), more).toList());
    }
}

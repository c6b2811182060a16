package io.unknot.outbox.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.KafkaUtils;

/** This service's listeners by the topics they hear: one each. */
final class TopicListeners {

    private final KafkaListenerEndpointRegistry registry;

    TopicListeners(KafkaListenerEndpointRegistry registry) {
        this.registry = registry;
    }

    /** Every topic somebody here listens to. */
    List<String> topics() {
        return registry.getListenerContainers().stream()
                .flatMap(TopicListeners::topicsOf)
                .distinct()
                .toList();
    }

    /** Gives the record to its topic's listener, on this thread but in the name of the container; what it throws comes out. */
    void hand(ConsumerRecord<String, String> record, Consumer<String, String> from) {
        var container = registry.getListenerContainers().stream()
                .filter(candidate -> topicsOf(candidate).anyMatch(record.topic()::equals))
                .findFirst()
                .orElseThrow();
        KafkaUtils.setConsumerGroupId(container.getGroupId());
        try {
            listenerOf(container).onMessage(record, null, from);
        } finally {
            KafkaUtils.clearConsumerGroupId();
        }
    }

    private static Stream<String> topicsOf(MessageListenerContainer container) {
        return Stream.ofNullable(container.getContainerProperties().getTopics()).flatMap(Arrays::stream);
    }

    // What Spring makes of every method annotated as a listener of single records.
    @SuppressWarnings("unchecked")
    private static AcknowledgingConsumerAwareMessageListener<String, String> listenerOf(
            MessageListenerContainer container) {
        return (AcknowledgingConsumerAwareMessageListener<String, String>)
                Objects.requireNonNull(container.getContainerProperties().getMessageListener());
    }
}

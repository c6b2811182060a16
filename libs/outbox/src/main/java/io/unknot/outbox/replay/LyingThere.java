package io.unknot.outbox.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * What lay in the dead-letter topics when somebody looked: what comes there later is not part of it, so that a record that
 * fails again is not met again.
 */
final class LyingThere implements AutoCloseable {

    /** Without a word from the broker for this long there is no more to come. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Consumer<String, String> reader;
    private final Map<String, String> origins;
    private final Map<TopicPartition, Long> ends;
    private final long count;

    private LyingThere(
            Consumer<String, String> reader, Map<String, String> origins, Map<TopicPartition, Long> ends, long count) {
        this.reader = reader;
        this.origins = origins;
        this.ends = ends;
        this.count = count;
    }

    /** @param origins for each dead-letter topic the one its records come from */
    static LyingThere of(Consumer<String, String> reader, Map<String, String> origins) {
        try {
            var all = origins.keySet().stream()
                    .flatMap(topic -> partitions(reader.partitionsFor(topic)))
                    .toList();
            var begins = reader.beginningOffsets(all);
            var ends = new HashMap<>(reader.endOffsets(all));
            ends.entrySet().removeIf(end -> end.getValue() <= at(begins, end.getKey()));
            reader.assign(ends.keySet());
            ends.keySet().forEach(place -> reader.seek(place, at(begins, place)));
            var count = ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - at(begins, end.getKey()))
                    .sum();
            return new LyingThere(reader, origins, ends, count);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    long count() {
        return count;
    }

    Consumer<String, String> reader() {
        return reader;
    }

    /** The first of them, at most so many; of one partition in their order. */
    List<SetAside> first(int most) {
        var found = new ArrayList<SetAside>();
        while (found.size() < most && found.size() < count) {
            var records = reader.poll(SILENCE);
            if (records.isEmpty()) {
                break;
            }
            records.forEach(record -> {
                var place = new TopicPartition(record.topic(), record.partition());
                if (found.size() < most && record.offset() < at(ends, place)) {
                    found.add(new SetAside(at(origins, record.topic()), record));
                }
            });
        }
        return found;
    }

    @Override
    public void close() {
        reader.close();
    }

    private static Stream<TopicPartition> partitions(Collection<PartitionInfo> infos) {
        return infos.stream().map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    private static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}

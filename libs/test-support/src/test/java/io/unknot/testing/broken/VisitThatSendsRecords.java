package io.unknot.testing.broken;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A domain class that knows Kafka. */
record VisitThatSendsRecords(ProducerRecord<String, String> record) {}

package io.unknot.booking.attendance.kafka;

import io.unknot.booking.attendance.AttendanceReply;
import io.unknot.booking.attendance.RecordReply;
import io.unknot.events.Topics;
import io.unknot.events.reminder.ReminderAnswered;
import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class AnswerListener {

    private final Inbox inbox;
    private final RecordReply recordReply;

    AnswerListener(Inbox inbox, RecordReply recordReply) {
        this.inbox = inbox;
        this.recordReply = recordReply;
    }

    @KafkaListener(topics = Topics.REMINDERS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, ReminderAnswered.class, this::record);
    }

    private Mono<Void> record(ReminderAnswered event) {
        var coming = event.reply() == Reply.COMING;
        var reply = new AttendanceReply(event.appointmentId(), coming, event.start(), event.answeredAt());
        return recordReply.record(reply, event.messageId());
    }
}

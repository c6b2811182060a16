package io.unknot.notification.clinic.kafka;

import io.unknot.events.Topics;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ClinicListener {

    private final Inbox inbox;
    private final Clinics clinics;

    ClinicListener(Inbox inbox, Clinics clinics) {
        this.inbox = inbox;
        this.clinics = clinics;
    }

    @KafkaListener(topics = Topics.CLINICS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, ClinicChanged.class, event -> clinics.keep(clinic(event)));
    }

    private static Clinic clinic(ClinicChanged event) {
        var told = event.address();
        var address = new Clinic.Address(told.line(), told.city(), told.postcode(), told.country());
        return new Clinic(new ClinicId(event.clinicId()), event.version(), event.name(), address, event.zone());
    }
}

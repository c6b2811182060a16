package io.unknot.notification.letter.template;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.letter.AnswerPages;
import io.unknot.notification.letter.Matter;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a message leads to, as people see it. No name stands in any of these addresses, and a secret only behind the hash, which no browser sends. */
@Component
class PageLinks {

    private final LetterSettings settings;
    private final AnswerPages answers;

    PageLinks(LetterSettings settings, AnswerPages answers) {
        this.settings = settings;
        this.answers = answers;
    }

    URI visit(AppointmentId visit) {
        return page("/visits/" + visit.value());
    }

    URI visits() {
        return page("/visits");
    }

    /** Where a time that is kept is taken or let go. */
    URI held(AppointmentId visit) {
        return page("/held/" + visit.value());
    }

    URI day(ClinicId clinic, LocalDate date) {
        return page("/day/" + clinic.value() + "?day=" + date);
    }

    URI today(ClinicId clinic) {
        return page("/day/" + clinic.value());
    }

    /** Where somebody logs in by one more tap: opening it uses nothing up, as programs that look for viruses open it too. */
    URI login(String token) {
        return page("/login/" + token);
    }

    Optional<URI> answer(Matter matter, boolean comes) {
        return answers.of(matter, comes);
    }

    private URI page(String path) {
        return URI.create(settings.publicUrl() + "/#" + path);
    }
}

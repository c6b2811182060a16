package io.unknot.notification.answer;

import io.unknot.notification.letter.AnswerPages;
import io.unknot.notification.letter.Matter;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Only a reminder asks whether its reader comes. */
@Component
class ReminderAnswerPages implements AnswerPages {

    private final AnswerLinks links;

    ReminderAnswerPages(AnswerLinks links) {
        this.links = links;
    }

    @Override
    public Optional<URI> of(Matter matter, boolean comes) {
        return switch (matter.about().kind()) {
            case EARLY_REMINDER, LATE_REMINDER ->
                matter.visit()
                        .map(visit -> new AnswerLink(matter.about().id(), visit.start()))
                        .map(link -> comes ? links.coming(link) : links.notComing(link));
            default -> Optional.empty();
        };
    }
}

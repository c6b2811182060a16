package io.unknot.notification.preference.therapist.web;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.preference.therapist.ChangeTherapistMails;
import io.unknot.notification.preference.therapist.TherapistMails;
import io.unknot.notification.preference.therapist.TherapistWishes;
import io.unknot.notification.preference.therapist.TherapistWishes.SaidFrom;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What of their inbox a therapist gets by mail too: their own alone. A PUT says all of it. */
@RestController
@RequestMapping("/api/v1/inbox/mails")
class TherapistMailsController {

    private final TherapistWishes wishes;
    private final ChangeTherapistMails change;

    TherapistMailsController(TherapistWishes wishes, ChangeTherapistMails change) {
        this.wishes = wishes;
        this.change = change;
    }

    @GetMapping
    Mono<MailsBody> read(Caller caller) {
        return wishes.of(own(caller)).defaultIfEmpty(TherapistMails.ALL).map(MailsBody::of);
    }

    @PutMapping
    Mono<MailsBody> change(Caller caller, @RequestBody MailsBody body) {
        return change.change(own(caller), _ -> body.toMails(), SaidFrom.THERAPIST)
                .map(MailsBody::of);
    }

    /** Who gives no visits may say it as well, and is not written to. */
    private static TherapistId own(Caller caller) {
        return new TherapistId(Access.anyStaff(caller).staffId());
    }

    /** Both ways: mails of visits that are new, moved or cancelled, and of the next day. What is left out comes. */
    record MailsBody(@Nullable Boolean visits, @Nullable Boolean days) {

        static MailsBody of(TherapistMails mails) {
            return new MailsBody(mails.visits(), mails.days());
        }

        TherapistMails toMails() {
            return new TherapistMails(visits == null || visits, days == null || days);
        }
    }
}

package io.unknot.therapist.staff.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.staff.Member;
import io.unknot.therapist.staff.Member.LoginIdentity;
import io.unknot.therapist.staff.RecogniseMember;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For the gateway, and never routed by it: which member of staff a login is. */
@RestController
class LookupController {

    private final RecogniseMember recognise;

    LookupController(RecogniseMember recognise) {
        this.recognise = recognise;
    }

    /** 404 for whoever is not on record; those who left are told of, as not active. */
    @PostMapping("/internal/staff/lookup")
    Mono<Found> lookup(Caller caller, @Valid @RequestBody Question question) {
        Access.service(caller, "gateway");
        return recognise
                .recognise(
                        new LoginIdentity(question.issuer(), question.subject()), Optional.ofNullable(question.email()))
                .map(Found::of)
                .switchIfEmpty(Mono.error(() -> Problem.of(404, "unknown-staff", "Nobody on record logs in like this")
                        .next("Put them on record with the e-mail address of their login first.")
                        .toException()));
    }

    /** The address only if the provider has verified it. */
    record Question(
            @NotBlank @Size(max = 500) String issuer,
            @NotBlank @Size(max = 255) String subject,
            @Nullable @Size(max = 254) String email) {
        @Override
        public String toString() {
            return "Question[...]";
        }
    }

    /** Clinics are ids, or one {@code *} for all of them. */
    record Found(UUID staffId, String name, List<String> roles, List<String> clinics, boolean active) {
        static Found of(Member member) {
            return new Found(
                    member.id(), member.name(), MemberBody.roles(member), MemberBody.clinics(member), member.active());
        }
    }
}

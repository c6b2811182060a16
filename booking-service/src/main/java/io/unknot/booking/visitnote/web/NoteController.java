package io.unknot.booking.visitnote.web;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.visitnote.ReadNotes;
import io.unknot.booking.visitnote.VisitNote;
import io.unknot.booking.visitnote.VisitNotes.NotedVisit;
import io.unknot.booking.visitnote.WriteNote;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What therapists note of visits: for those who treat the client and managers, and for no front desk. */
@RestController
class NoteController {

    private final WriteNote writeNote;
    private final ReadNotes readNotes;
    private final KnownClients known;

    NoteController(WriteNote writeNote, ReadNotes readNotes, KnownClients known) {
        this.writeNote = writeNote;
        this.readNotes = readNotes;
        this.known = known;
    }

    /**
     * Of a visit the caller gives, once its client has come: the first without a version, for a day a correction with the
     * version that was read. The same again is answered as the first time.
     */
    @PutMapping("/api/v1/appointments/{id}/note")
    Mono<ResponseEntity<NoteView>> write(Caller caller, @PathVariable UUID id, @Valid @RequestBody NoteBody body) {
        var therapist = NoteProblems.therapist(caller);
        var own = new Scope.OwnDayOf(therapist.staffId(), new Scope.At(therapist.clinics(), Optional.empty()));
        return writeNote
                .write(
                        By.of(caller),
                        therapist.staffId(),
                        id,
                        own,
                        Optional.ofNullable(body.version()),
                        body.text().strip())
                .map(NoteView::of)
                .map(NoteController::unstored)
                .onErrorMap(NoteProblems::told);
    }

    /** Of the client's visits, the newest first, at most 50. That they were read is in the audit trail. */
    @GetMapping("/api/v1/clients/{id}/notes")
    Mono<ResponseEntity<NoteList>> of(Caller caller, @PathVariable UUID id) {
        NoteProblems.requireReader(caller);
        return known.requireMayKnowHealth(caller, id)
                .then(Mono.defer(() -> readNotes.of(By.of(caller), id)))
                .map(found -> new NoteList(found.stream().map(NotedView::of).toList()))
                .map(NoteController::unstored);
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    record NoteBody(
            @Nullable @Min(1) Long version,
            @NotBlank @Size(max = 4000) String text) {

        @Override
        public String toString() {
            return "NoteBody[...]";
        }
    }

    /** As it stands now. */
    record NoteView(UUID appointmentId, long version, String text, Instant writtenAt, Instant correctableUntil) {

        static NoteView of(VisitNote note) {
            return new NoteView(
                    note.appointmentId(), note.version(), note.text(), note.writtenAt(), note.correctableUntil());
        }
    }

    record NoteList(List<NotedView> notes) {}

    /** With what is told of the visit. */
    record NotedView(Instant start, UUID treatmentId, UUID writtenBy, NoteView note) {

        static NotedView of(NotedVisit visit) {
            return new NotedView(
                    visit.start(), visit.treatmentId(), visit.note().writtenBy(), NoteView.of(visit.note()));
        }
    }
}

package io.unknot.notification.inbox.web;

import io.unknot.notification.inbox.MarkRead;
import io.unknot.notification.inbox.Owner;
import io.unknot.notification.inbox.ReadInbox;
import io.unknot.notification.inbox.live.FollowInbox;
import io.unknot.notification.message.MessageId;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client's own inbox, or that of a member of staff and of their clinics. What was read is read for the whole desk. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {

    private final ReadInbox readInbox;
    private final MarkRead markRead;
    private final FollowInbox follow;

    InboxController(ReadInbox readInbox, MarkRead markRead, FollowInbox follow) {
        this.readInbox = readInbox;
        this.markRead = markRead;
        this.follow = follow;
    }

    /** The newest fifty, or those before a position; in the language the browser asks for. */
    @GetMapping
    Mono<ResponseEntity<InboxView>> page(Caller caller, @RequestParam Optional<Long> before, @Nullable Locale locale) {
        var language = Optional.ofNullable(locale).orElse(Locale.ENGLISH).toLanguageTag();
        return readInbox
                .read(owner(caller), before, language)
                .map(page ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(InboxView.of(page)));
    }

    /** Marks one as read; as often as one likes. */
    @PostMapping("/{id}/read")
    Mono<ResponseEntity<Void>> read(Caller caller, @PathVariable UUID id) {
        return markRead.one(owner(caller), new MessageId(id))
                .filter(marked -> marked)
                .switchIfEmpty(Mono.error(InboxController::unknown))
                .map(_ -> ResponseEntity.noContent().build());
    }

    /** Marks everything up to a position as read. */
    @PostMapping("/read")
    Mono<ResponseEntity<Void>> readUpTo(Caller caller, @Valid @RequestBody UpTo request) {
        return markRead.upTo(owner(caller), request.position())
                .map(_ -> ResponseEntity.noContent().build());
    }

    /**
     * How the inbox looks, as server-sent events named {@code inbox}: how many are unread, and the position of the newest.
     * Listen first, then read. Last-Event-ID leaves out what the page knows. Ends after ten minutes: come back with it.
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<LookView>>> stream(
            Caller caller, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String known) {
        var events = follow.follow(owner(caller), Optional.ofNullable(known)).map(InboxController::written);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(events);
    }

    private static ServerSentEvent<LookView> written(FollowInbox.News news) {
        var event = ServerSentEvent.<LookView>builder().id(news.look().mark());
        return news.changed()
                ? event.event("inbox")
                        .data(new LookView(news.look().unread(), news.look().newest()))
                        .build()
                : event.comment("nothing new").build();
    }

    private static Owner owner(Caller caller) {
        if (caller instanceof Caller.Staff staff) {
            // What comes to the desk of a clinic is of everybody's day.
            return new Owner.OfStaff(staff.staffId(), staff.ownDayOnly() ? ClinicScope.of() : staff.clinics());
        }
        return new Owner.OfClient(Access.client(caller).clientId());
    }

    private static Throwable unknown() {
        return Problem.of(404, "not-found", "There is no such message")
                .detail("No message of this id is in this inbox.")
                .next("Read the inbox again.")
                .toException();
    }

    record UpTo(@NotNull @Min(0) Long position) {}

    record LookView(long unread, long newest) {}
}

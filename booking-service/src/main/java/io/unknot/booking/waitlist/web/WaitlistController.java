package io.unknot.booking.waitlist.web;

import io.unknot.booking.appointment.web.BookedFor;
import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.waitlist.MakeWish;
import io.unknot.booking.waitlist.WaitlistRefused.UnknownWish;
import io.unknot.booking.waitlist.Wishes;
import io.unknot.booking.waitlist.offer.WithdrawWish;
import io.unknot.booking.waitlist.web.WaitlistViews.WishView;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Wishes: clients for themselves, staff for a client at clinics they work for. */
@RestController
@RequestMapping("/api/v1/waitlist")
class WaitlistController {

    private static final int MOST = 200;

    private final Wishes wishes;
    private final MakeWish makeWish;
    private final WithdrawWish withdrawWish;
    private final BookedFor bookedFor;
    private final WaitlistAnswers answers;

    WaitlistController(
            Wishes wishes, MakeWish makeWish, WithdrawWish withdrawWish, BookedFor bookedFor, WaitlistAnswers answers) {
        this.wishes = wishes;
        this.makeWish = makeWish;
        this.withdrawWish = withdrawWish;
        this.bookedFor = bookedFor;
        this.answers = answers;
    }

    /** Puts a client on the waitlist: 201; 409 when they wait for five things already. */
    @PostMapping
    Mono<ResponseEntity<String>> make(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody WishRequest request) {
        request.clinics().stream().skip(1).forEach(clinic -> Callers.clientFor(caller, clinic, request.clientId()));
        var client = Callers.clientFor(caller, request.clinics().getFirst(), request.clientId());
        var made = bookedFor
                .require(caller, client)
                .then(Mono.defer(() -> makeWish.make(client, request.wanted(), By.of(caller))));
        return answers.made(new Command(caller, key, "waitlist", request), made);
    }

    /** Those that wait or have an offer, longest waiting first; at most 200. Where each stands is told to clients. */
    @GetMapping
    Mono<WishList> open(Caller caller, @RequestParam Optional<UUID> clinic) {
        return wishes.open(Callers.keeperScopeOf(caller, clinic), MOST + 1)
                .collectList()
                .flatMap(found -> answers.list(
                                caller, found.stream().limit(MOST).toList())
                        .map(views -> new WishList(views, found.size() > MOST)));
    }

    /** One wish: where it stands in the queue and why, or its offer. */
    @GetMapping("/{id}")
    Mono<WishView> one(Caller caller, @PathVariable UUID id) {
        return answers.told(
                wishes.find(id, Callers.keeperScopeOf(caller)).switchIfEmpty(Mono.error(() -> new UnknownWish(id))));
    }

    /** Takes it off the waitlist, and declines its offer if it has one; once more does no harm. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(Caller caller, @PathVariable UUID id) {
        return answers.told(
                        withdrawWish.withdraw(id, Callers.keeperScopeOf(caller), Callers.sideOf(caller), By.of(caller)))
                .then();
    }

    /** More says that there are more than these. */
    record WishList(List<WishView> wishes, boolean more) {}
}

package io.unknot.booking.waitlist;

import io.unknot.booking.appointment.Scope;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All wishes. Staff know of those that name one of their clinics, clients of their own; outside that there is nothing.
 */
public interface Wishes {

    /** Empty when there is none within the scope. */
    Mono<WaitlistWish> find(UUID id, Scope scope);

    /** Those that wait or have an offer, longest waiting first; at most so many. */
    Flux<WaitlistWish> open(Scope scope, int limit);

    /**
     * How many open ones this client has; until the write ends nobody else adds one for them. Empty when there is no such
     * client.
     */
    Mono<Long> lockOpenOf(UUID clientId);

    /** Adds one that waits; its since is when the database took it. */
    Mono<WaitlistWish> add(WaitlistWish wish);

    /** Whoever waits for the same treatment at one of the same clinics, this wish among them; at most so many. */
    Mono<List<Waiting>> rivals(WaitlistWish wish, int limit);

    /** True when it waited and is locked until the write ends; false when it does not, or another write has it. */
    Mono<Boolean> lockWaiting(UUID id);

    /** From one state to another; false when it is not in the first. */
    Mono<Boolean> change(UUID id, WaitlistWish.State from, WaitlistWish.State to);

    /**
     * Makes every wish of one client another's; until the write ends the first makes no more. False when a wish is just
     * being offered something: who makes an offer waits for the client, and must not be waited for.
     */
    Mono<Boolean> handOn(UUID from, UUID into);

    /** Ends wishes that wait and whose days are past, at most so many; says how many. */
    Mono<Long> lapse(int limit);
}

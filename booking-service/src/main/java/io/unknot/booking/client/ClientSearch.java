package io.unknot.booking.client;

import reactor.core.publisher.Flux;

/** Finds clients without knowing who they are; whoever was merged into another or is forgotten is not found. */
public interface ClientSearch {

    /** Some of those whom the text fits, by name; at most so many. More words find fewer. */
    Flux<Client> search(SearchedText text, int limit);

    /** Those who have this e-mail, whatever its case; at most so many. */
    Flux<Client> withEmail(String email, int limit);

    /** Those who have this phone, as E.164; at most so many. */
    Flux<Client> withPhone(String phone, int limit);
}

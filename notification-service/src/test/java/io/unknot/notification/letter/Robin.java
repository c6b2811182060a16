package io.unknot.notification.letter;

import java.util.Optional;

/** The client all letters are for. */
public final class Robin {

    private Robin() {}

    public static Contact contact() {
        return named("Robin");
    }

    public static Contact named(String name) {
        return new Contact(name, Optional.of("robin@example.org"), Optional.empty(), "en");
    }

    public static Contact at(String email) {
        return new Contact("Robin", Optional.of(email), Optional.empty(), "en");
    }
}

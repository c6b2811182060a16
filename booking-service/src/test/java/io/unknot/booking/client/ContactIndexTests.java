package io.unknot.booking.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.vault.KeyedHash;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactIndexTests {

    private static final Client JOSE =
            new Client(UUID.randomUUID(), "José O'Brien", "J.Brien@example.org", Optional.of("+441134960000"), "en");

    private final ContactIndex index = new ContactIndex(new KeyedHash(new byte[32]));

    @Test
    void findsTheBeginningsOfWordsAndTheEndingsOfPhones() {
        for (var typed :
                Set.of("jo", "JOSÉ", "o'brien", "bri jos", "exam", "960000", "01134960000", "+44 113 496 0000")) {
            assertThat(index.of(JOSE)).as(typed).contains(wanted(typed));
        }
        for (var typed : Set.of("se", "brienx", "113", "0001", "44113")) {
            assertThat(wanted(typed).length == 0
                            || !Set.copyOf(Arrays.asList(index.of(JOSE))).containsAll(Arrays.asList(wanted(typed))))
                    .as(typed)
                    .isTrue();
        }
    }

    @Test
    void anEmailIsTheSameInAnyCaseAndNothingIsTheSameUnderAnotherKey() {
        var otherKey = new byte[32];
        otherKey[31] = 1;
        var others = new ContactIndex(new KeyedHash(otherKey));

        assertThat(index.email("j.brien@EXAMPLE.org")).isEqualTo(index.email(JOSE.email()));
        assertThat(others.email(JOSE.email())).isNotEqualTo(index.email(JOSE.email()));
        assertThat(others.of(JOSE)).doesNotContain(index.of(JOSE));
        assertThat(index.phone("+441134960000")).isNotEqualTo(index.email("+441134960000"));
    }

    @Test
    void saysWhenItIsCoarserThanWhatWasTyped() {
        assertThat(ContactIndex.isCoarserThan(new SearchedText("wilhelmi"))).isFalse();
        assertThat(ContactIndex.isCoarserThan(new SearchedText("wilhelmin"))).isTrue();
        assertThat(ContactIndex.isCoarserThan(new SearchedText("o brien"))).isTrue();
        assertThat(wanted("wilhelmina")).isEqualTo(wanted("wilhelmine"));
    }

    private Long[] wanted(String typed) {
        return index.wanted(new SearchedText(typed));
    }
}

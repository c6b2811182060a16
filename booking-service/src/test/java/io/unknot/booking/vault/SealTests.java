package io.unknot.booking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTests {

    private static final byte[] SORE = "sore since Monday".getBytes(UTF_8);
    private static final byte[] SAM = "sam".getBytes(UTF_8);

    private final byte[] key = Seal.newKey();

    @Test
    void opensWhatItHasSealed() {
        assertThat(Seal.open(key, SAM, Seal.close(key, SAM, SORE))).isEqualTo(SORE);
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(Seal.close(key, SAM, SORE)).isNotEqualTo(Seal.close(key, SAM, SORE));
    }

    @Test
    void opensNothingWithAnotherKey() {
        var sealed = Seal.close(key, SAM, SORE);

        assertThatThrownBy(() -> Seal.open(Seal.newKey(), SAM, sealed)).isInstanceOf(VaultClosed.class);
    }

    @Test
    void opensNothingForSomebodyElse() {
        var sealed = Seal.close(key, SAM, SORE);

        assertThatThrownBy(() -> Seal.open(key, "tom".getBytes(UTF_8), sealed)).isInstanceOf(VaultClosed.class);
    }

    @Test
    void opensNothingOfWhichAnyBitHasChanged() {
        var sealed = Seal.close(key, SAM, SORE);

        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Seal.open(key, SAM, changed)).isInstanceOf(VaultClosed.class);
        }
    }

    @Test
    void opensNothingThatIsTooShortToBeSealed() {
        assertThatThrownBy(() -> Seal.open(key, SAM, new byte[] {1, 2})).isInstanceOf(VaultClosed.class);
    }
}

package io.unknot.booking.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ByTests {

    private static final Optional<String> REASON = Optional.of("a cold");

    @Test
    void keepsTheReasonThatStaffGive() {
        var staff = new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.everywhere());

        assertThat(By.of(staff).because(REASON).why()).isEqualTo(REASON);
    }

    @Test
    void keepsNoWordOfAClientAmongWhatStaysForEver() {
        var link = new By(new Actor(Actor.Kind.LINK, "a link"), Optional.empty());

        assertThat(By.of(new Caller.Client(UUID.randomUUID())).because(REASON).why())
                .isEmpty();
        assertThat(link.because(REASON).why()).isEmpty();
    }
}

package io.unknot.therapist.staff;

import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.outbox.Writes;
import io.unknot.service.access.Role;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.staff.Member.LoginIdentity;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@TherapistServiceTest
class RecogniseMemberPostgresTests {

    @Autowired
    Writes writes;

    @Autowired
    Members members;

    @Autowired
    DatabaseClient database;

    private final String address = UUID.randomUUID() + "@example.org";

    @BeforeEach
    @AfterEach
    void nobodyAdministers() {
        done(database.sql("UPDATE staff SET active = false WHERE 'organisation-admin' = ANY (roles)")
                .then());
    }

    @Test
    void theFirstAdministratorIsLetInWhileThereIsNone() {
        var recognise = new RecogniseMember(writes, members, address);

        var first = resultOf(recognise.recognise(login("first"), Optional.of(address)));
        assertThat(first.roles()).containsExactly(Role.ORGANISATION_ADMIN);
        assertThat(first.clinics().all()).isTrue();
        assertThat(recognise.recognise(login("second"), Optional.of(address)).blockOptional())
                .isEmpty();
    }

    @Test
    void nobodyElseIsLetInAsTheFirst() {
        var recognise = new RecogniseMember(writes, members, address);

        assertThat(recognise
                        .recognise(login("first"), Optional.of("other-" + address))
                        .blockOptional())
                .isEmpty();
        assertThat(recognise.recognise(login("first"), Optional.empty()).blockOptional())
                .isEmpty();
        assertThat(new RecogniseMember(writes, members, "")
                        .recognise(login("first"), Optional.of(address))
                        .blockOptional())
                .isEmpty();
    }

    private LoginIdentity login(String subject) {
        return new LoginIdentity("https://id.example.org", subject + address);
    }
}

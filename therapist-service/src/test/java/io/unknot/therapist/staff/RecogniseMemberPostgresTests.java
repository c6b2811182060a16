package io.unknot.therapist.staff;

import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.outbox.Writes;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.staff.Member.LoginIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    void theFirstAdministratorIsTakenBackWhenNobodyAdministersAnyMore() {
        var recognise = new RecogniseMember(writes, members, address);
        var first = resultOf(recognise.recognise(login("first"), Optional.of(address)));
        nobodyAdministers();

        assertThat(resultOf(recognise.recognise(login("first"), Optional.of("other-" + address)))
                        .active())
                .isFalse();
        assertThat(resultOf(recognise.recognise(login("first"), Optional.empty()))
                        .active())
                .isFalse();
        var back = resultOf(recognise.recognise(login("first"), Optional.of(address)));
        assertThat(back.id()).isEqualTo(first.id());
        assertThat(back.active()).isTrue();
        assertThat(changesOf(first.id())).containsExactly("add-first", "put-back-first");
    }

    @Test
    void theRecordOfSomebodyWhoLeftIsNotInTheFirstAdministratorsWay() {
        var left = new Member(
                UUID.randomUUID(), "Noor", address, Optional.empty(), Set.of(Role.FRONT_DESK), ClinicScope.of(), false);
        done(writes.write(members.put(new Versioned<>(left, 1), "a test", "add")));

        var back = resultOf(new RecogniseMember(writes, members, address)
                .recognise(login("first"), Optional.of(address.toUpperCase(Locale.ROOT))));

        assertThat(back.id()).isEqualTo(left.id());
        assertThat(back.roles()).containsExactly(Role.ORGANISATION_ADMIN);
        assertThat(back.identity()).contains(login("first"));
    }

    @Test
    void nobodyIsTakenBackWhileSomebodyAdministers() {
        var recognise = new RecogniseMember(writes, members, address);
        var first = resultOf(recognise.recognise(login("first"), Optional.of(address)));
        nobodyAdministers();
        var other = "next-" + address;
        resultOf(new RecogniseMember(writes, members, other).recognise(login("next"), Optional.of(other)));

        assertThat(resultOf(recognise.recognise(login("first"), Optional.of(address)))
                        .active())
                .isFalse();
        assertThat(changesOf(first.id())).containsExactly("add-first");
    }

    private List<String> changesOf(UUID member) {
        return resultOf(database.sql("SELECT what FROM staff_change WHERE staff_id = :id ORDER BY version")
                .bind("id", member)
                .mapValue(String.class)
                .all()
                .collectList());
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

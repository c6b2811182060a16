package io.unknot.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.service.problem.ProblemException;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTests {

    private static final UUID RIVERSIDE = UUID.fromString("00000000-0000-4000-8000-000000000101");
    private static final UUID OLD_MILL = UUID.fromString("00000000-0000-4000-8000-000000000102");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000f1");

    private static final Caller VISITOR = new Caller.Visitor();
    private static final Caller CLIENT = new Caller.Client(PERSON);
    private static final Caller OPERATOR = new Caller.Operator(PERSON);
    private static final Caller NOTIFICATIONS = new Caller.Service("notification-service");
    private static final Caller DESK = new Caller.Staff(PERSON, Set.of(Role.FRONT_DESK), ClinicScope.of(RIVERSIDE));
    private static final Caller MANAGER = new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.of(RIVERSIDE));
    private static final Caller ADMIN =
            new Caller.Staff(PERSON, Set.of(Role.ORGANISATION_ADMIN), ClinicScope.everywhere());

    @Test
    void letsAManagerManageTheirClinicAndNoOther() {
        assertThat(Access.manager(MANAGER, RIVERSIDE)).isSameAs(MANAGER);
        assertThat(Access.manager(ADMIN, OLD_MILL)).isSameAs(ADMIN);
        notThere(() -> Access.manager(MANAGER, OLD_MILL));
        notAllowed(() -> Access.manager(DESK, RIVERSIDE));
        notAllowed(() -> Access.manager(CLIENT, RIVERSIDE));
        notAllowed(() -> Access.manager(OPERATOR, RIVERSIDE));
        notAllowed(() -> Access.manager(NOTIFICATIONS, RIVERSIDE));
    }

    @Test
    void letsAnyManagerDoWhatConcernsNoClinic() {
        assertThat(Access.anyManager(MANAGER)).isSameAs(MANAGER);
        notAllowed(() -> Access.anyManager(DESK));
        notAllowed(() -> Access.anyManager(CLIENT));
    }

    @Test
    void letsStaffWorkForTheirClinicAndNoOther() {
        assertThat(Access.staff(DESK, RIVERSIDE)).isSameAs(DESK);
        notThere(() -> Access.staff(DESK, OLD_MILL));
        notAllowed(() -> Access.staff(OPERATOR, RIVERSIDE));
    }

    @Test
    void letsAnyStaffReadWhatIsTheChains() {
        assertThat(Access.anyStaff(DESK)).isSameAs(DESK);
        notAllowed(() -> Access.anyStaff(CLIENT));
        notAllowed(() -> Access.anyStaff(OPERATOR));
        notAllowed(() -> Access.anyStaff(NOTIFICATIONS));
    }

    @Test
    void leavesTheDiaryToWhoKeepsIt() {
        var therapist = new Caller.Staff(UUID.randomUUID(), Set.of(Role.THERAPIST), ClinicScope.of(RIVERSIDE));
        var both =
                new Caller.Staff(UUID.randomUUID(), Set.of(Role.THERAPIST, Role.FRONT_DESK), ClinicScope.of(RIVERSIDE));

        assertThat(Access.desk(DESK, RIVERSIDE)).isSameAs(DESK);
        assertThat(Access.desk(both, RIVERSIDE)).isSameAs(both);
        notAllowed(() -> Access.desk(therapist, RIVERSIDE));
        notAllowed(() -> Access.anyDesk(therapist));
        notAllowed(() -> Access.anyDesk(CLIENT));
        notThere(() -> Access.desk(DESK, OLD_MILL));
    }

    @Test
    void leavesWhatIsTheChainsToManagersOfAllOfIt() {
        var all = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());
        var desk = new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.everywhere());

        assertThat(Access.chainManager(all)).isSameAs(all);
        notAllowed(() -> Access.chainManager(
                new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(RIVERSIDE))));
        notAllowed(() -> Access.chainManager(desk));
    }

    @Test
    void tellsAClientAndAServiceFromOthers() {
        assertThat(Access.client(CLIENT)).isSameAs(CLIENT);
        assertThat(Access.service(NOTIFICATIONS, "notification-service")).isSameAs(NOTIFICATIONS);
        notAllowed(() -> Access.client(DESK));
        notAllowed(() -> Access.service(NOTIFICATIONS, "booking-service"));
        notAllowed(() -> Access.service(MANAGER, "notification-service"));
    }

    @Test
    void leavesThePlatformToWhoRunsIt() {
        assertThat(Access.operator(OPERATOR)).isSameAs(OPERATOR);
        notAllowed(() -> Access.operator(ADMIN));
        notAllowed(() -> Access.operator(CLIENT));
        notAllowed(() -> Access.operator(NOTIFICATIONS));
    }

    @Test
    void asksAVisitorToLogIn() {
        refuses(401, "login-needed", () -> Access.operator(VISITOR));
        refuses(401, "login-needed", () -> Access.manager(VISITOR, RIVERSIDE));
        refuses(401, "login-needed", () -> Access.anyManager(VISITOR));
        refuses(401, "login-needed", () -> Access.staff(VISITOR, RIVERSIDE));
        refuses(401, "login-needed", () -> Access.anyStaff(VISITOR));
        refuses(401, "login-needed", () -> Access.client(VISITOR));
        refuses(401, "login-needed", () -> Access.service(VISITOR, "notification-service"));
    }

    @Test
    void coversNoClinicThatIsNotNamed() {
        assertThat(ClinicScope.of().covers(RIVERSIDE)).isFalse();
        assertThat(ClinicScope.everywhere().covers(OLD_MILL)).isTrue();
        assertThat(new ClinicScope(true, Set.of(RIVERSIDE))).isEqualTo(ClinicScope.everywhere());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void readsARoleAsItIsWritten(Role role) {
        assertThat(Role.of(role.wire())).isEqualTo(role);
        assertThat(role.wire()).matches("[a-z-]+");
    }

    @Test
    void refusesARoleItDoesNotKnow() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Role.of("MANAGER"));
    }

    private static void notThere(ThrowingCallable question) {
        refuses(404, "unknown-clinic", question);
    }

    private static void notAllowed(ThrowingCallable question) {
        refuses(403, "not-allowed", question);
    }

    private static void refuses(int status, String type, ThrowingCallable question) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(question).satisfies(refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(status);
            assertThat(refusal.problem().type()).isEqualTo(type);
        });
    }
}

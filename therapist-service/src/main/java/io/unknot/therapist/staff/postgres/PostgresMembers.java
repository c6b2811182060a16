package io.unknot.therapist.staff.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.staff.Member;
import io.unknot.therapist.staff.Member.LoginIdentity;
import io.unknot.therapist.staff.Members;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresMembers implements Members {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('staff', 0))";
    private static final String BY_ID = "SELECT * FROM staff WHERE staff_id = :id";
    private static final String BY_LOGIN = "SELECT * FROM staff WHERE issuer = :issuer AND subject = :subject";
    private static final String UNRECOGNISED =
            "SELECT * FROM staff WHERE lower(email) = lower(:email) AND issuer IS NULL AND active";
    private static final String WHO_LEFT = "SELECT * FROM staff WHERE lower(email) = lower(:email) AND NOT active";
    private static final String WITHIN = """
        SELECT * FROM staff
         WHERE :clinics::uuid[] IS NULL OR NOT everywhere AND clinics <@ :clinics
         ORDER BY name, staff_id LIMIT :limit
        """;
    private static final String THERAPISTS =
            "SELECT * FROM staff WHERE staff_id = ANY (:ids) AND active AND 'therapist' = ANY (roles)";
    private static final String HAVE_ADMINISTRATOR =
            "SELECT EXISTS (SELECT FROM staff WHERE active AND 'organisation-admin' = ANY (roles))";
    private static final String PUT = """
        WITH change AS (
            INSERT INTO staff_change (staff_id, version, changed_by, what, roles, everywhere, clinics, active)
            VALUES (:id, :version, :by, :what, :roles, :everywhere, :clinics, :active))
        INSERT INTO staff (staff_id, version, name, email, issuer, subject, roles, everywhere, clinics, active)
        VALUES (:id, :version, :name, :email, :issuer, :subject, :roles, :everywhere, :clinics, :active)
        ON CONFLICT (staff_id) DO UPDATE
        SET version = excluded.version, name = excluded.name, email = excluded.email, issuer = excluded.issuer,
            subject = excluded.subject, roles = excluded.roles, everywhere = excluded.everywhere,
            clinics = excluded.clinics, active = excluded.active
        """;

    private final DatabaseClient database;

    PostgresMembers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> lock() {
        return database.sql(LOCK).then();
    }

    @Override
    public Mono<Versioned<Member>> find(UUID id) {
        return database.sql(BY_ID).bind("id", id).map(PostgresMembers::read).one();
    }

    @Override
    public Mono<Versioned<Member>> find(LoginIdentity login) {
        return database.sql(BY_LOGIN)
                .bind("issuer", login.issuer())
                .bind("subject", login.subject())
                .map(PostgresMembers::read)
                .one();
    }

    @Override
    public Mono<Versioned<Member>> findUnrecognised(String email) {
        return database.sql(UNRECOGNISED)
                .bind("email", email)
                .map(PostgresMembers::read)
                .one();
    }

    @Override
    public Mono<Versioned<Member>> findWhoLeft(String email) {
        return database.sql(WHO_LEFT)
                .bind("email", email)
                .map(PostgresMembers::read)
                .one();
    }

    @Override
    public Flux<Versioned<Member>> within(ClinicScope clinics, int limit) {
        return database.sql(WITHIN)
                .bind("clinics", Bindings.orNull(clinics.all() ? null : ids(clinics), UUID[].class))
                .bind("limit", limit)
                .map(PostgresMembers::read)
                .all();
    }

    @Override
    public Flux<Member> therapists(Collection<UUID> ids) {
        return database.sql(THERAPISTS)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(PostgresMembers::read)
                .all()
                .map(Versioned::content);
    }

    @Override
    public Mono<Boolean> haveAdministrator() {
        return database.sql(HAVE_ADMINISTRATOR).mapValue(Boolean.class).one();
    }

    @Override
    public Mono<Void> put(Versioned<Member> entry, String by, String what) {
        var member = entry.content();
        return database.sql(PUT)
                .bind("id", member.id())
                .bind("version", entry.version())
                .bind("by", by)
                .bind("what", what)
                .bind("name", member.name())
                .bind("email", member.email())
                .bind("issuer", text(member.identity().map(LoginIdentity::issuer)))
                .bind("subject", text(member.identity().map(LoginIdentity::subject)))
                .bind("roles", member.roles().stream().map(Role::wire).sorted().toArray(String[]::new))
                .bind("everywhere", member.clinics().all())
                .bind("clinics", ids(member.clinics()))
                .bind("active", member.active())
                .then()
                .onErrorMap(PostgresMembers::isOfTheEmail, _ -> emailTaken());
    }

    private static Object text(Optional<String> value) {
        return Bindings.orNull(value.orElse(null), String.class);
    }

    private static UUID[] ids(ClinicScope clinics) {
        return clinics.clinics().stream().sorted().toArray(UUID[]::new);
    }

    private static Versioned<Member> read(Readable row) {
        var columns = new Columns(row);
        var issuer = Optional.ofNullable(columns.maybe("issuer", String.class));
        return new Versioned<>(
                new Member(
                        columns.uuid("staff_id"),
                        columns.text("name"),
                        columns.text("email"),
                        issuer.map(known -> new LoginIdentity(known, columns.text("subject"))),
                        columns.texts("roles").stream().map(Role::of).collect(Collectors.toUnmodifiableSet()),
                        new ClinicScope(
                                columns.get("everywhere", Boolean.class),
                                Set.copyOf(Arrays.asList(columns.get("clinics", UUID[].class)))),
                        columns.get("active", Boolean.class)),
                columns.version());
    }

    private static boolean isOfTheEmail(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                && String.valueOf(failure.getMessage()).contains("one_record_for_an_email");
    }

    private static Throwable emailTaken() {
        return Problem.of(409, "email-taken", "Somebody on record has this e-mail address")
                .field("email", "must be nobody else's")
                .next("Change the record there is, or use another address.")
                .toException();
    }
}

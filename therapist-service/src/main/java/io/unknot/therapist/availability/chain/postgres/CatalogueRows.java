package io.unknot.therapist.availability.chain.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.availability.chain.ChainWriter;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import io.unknot.therapist.register.postgres.table.Rows;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Treatment;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads clinics, treatments, therapists and their ratings for the chain in memory; why somebody is away is not among it. */
@Component
final class CatalogueRows {

    private static final String SHIFTS = """
        SELECT *, breaks::text AS breaks_json FROM shifts WHERE coalesce(effective_until, 'infinity') >= ?
        """;
    private static final String TIME_OFF = """
        SELECT time_off_id, therapist_id, first_day, last_day, starts, ends
          FROM time_off WHERE NOT withdrawn AND last_day >= ?
        """;
    private static final String OF_THERAPISTS = " AND therapist_id = ANY(?)";

    private final Rows<Clinic> clinics;
    private final Rows<Treatment> treatments;
    private final Rows<Therapist> therapists;
    private final Rows<Rating> ratings;

    CatalogueRows(Rows<Clinic> clinics, Rows<Treatment> treatments, Rows<Therapist> therapists, Rows<Rating> ratings) {
        this.clinics = clinics;
        this.treatments = treatments;
        this.therapists = therapists;
        this.ratings = ratings;
    }

    /** All of them; of rosters what is not over on the day. */
    void readAll(ChangesConnection connection, ChainWriter writer, LocalDate today) throws SQLException {
        var allClinics = connection.list(clinics.select(), clinics::read);
        var allTreatments = connection.list(treatments.select(), treatments::read);
        var allTherapists = rostered(
                connection.list(therapists.select(), therapists::read),
                connection.list(SHIFTS, CatalogueRows::shift, today),
                connection.list(TIME_OFF, CatalogueRows::timeOff, today));
        writer.clinics(ids(allClinics.stream().map(Clinic::id).toList()), allClinics);
        writer.treatments(ids(allTreatments.stream().map(Treatment::id).toList()), allTreatments);
        writer.therapists(ids(allTherapists.stream().map(RosteredTherapist::id).toList()), allTherapists);
        writer.ratings(connection.list(ratings.select(), ratings::read));
    }

    /** As {@link #readAll}, of those that have changed. */
    void read(ChangesConnection connection, Changes changes, ChainWriter writer, LocalDate today) throws SQLException {
        if (!changes.clinics().isEmpty()) {
            writer.clinics(changes.clinics(), named(connection, clinics, changes.clinics()));
        }
        if (!changes.treatments().isEmpty()) {
            writer.treatments(changes.treatments(), named(connection, treatments, changes.treatments()));
        }
        if (!changes.therapists().isEmpty()) {
            var ids = changes.therapists();
            var found = rostered(
                    named(connection, therapists, ids),
                    connection.list(SHIFTS + OF_THERAPISTS, CatalogueRows::shift, today, ids),
                    connection.list(TIME_OFF + OF_THERAPISTS, CatalogueRows::timeOff, today, ids));
            writer.therapists(ids, found);
        }
        if (!changes.ratings().isEmpty()) {
            writer.ratings(named(connection, ratings, changes.ratings()));
        }
    }

    private static <T> List<T> named(ChangesConnection connection, Rows<T> rows, Set<UUID> ids) throws SQLException {
        return connection.list(rows.select() + " WHERE " + rows.key() + " = ANY(?)", rows::read, ids);
    }

    private static List<RosteredTherapist> rostered(
            List<Therapist> therapists, List<Shift> shifts, List<TimeOff> timeOff) {
        var shiftsOf = shifts.stream().collect(groupingBy(Shift::therapistId));
        var timeOffOf = timeOff.stream().collect(groupingBy(TimeOff::therapistId));
        return therapists.stream()
                .map(therapist -> new RosteredTherapist(
                        therapist,
                        new Roster(
                                shiftsOf.getOrDefault(therapist.id(), List.of()),
                                timeOffOf.getOrDefault(therapist.id(), List.of()))))
                .toList();
    }

    private static Shift shift(Readable row) {
        var columns = new Columns(row);
        return new Shift(
                columns.uuid("shift_id"),
                columns.uuid("therapist_id"),
                columns.uuid("clinic_id"),
                new Recurrence(
                        columns.get("effective_from", LocalDate.class),
                        columns.maybe("effective_until", LocalDate.class),
                        columns.text("rule")),
                hours(columns),
                JsonColumn.read(columns.text("breaks_json"), LocalHours.class));
    }

    private static TimeOff timeOff(Readable row) {
        var columns = new Columns(row);
        return new TimeOff(
                columns.uuid("time_off_id"),
                columns.uuid("therapist_id"),
                columns.get("first_day", LocalDate.class),
                columns.get("last_day", LocalDate.class),
                hours(columns));
    }

    private static LocalHours hours(Columns columns) {
        return new LocalHours(columns.get("starts", LocalTime.class), columns.get("ends", LocalTime.class));
    }

    private static Set<UUID> ids(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }
}

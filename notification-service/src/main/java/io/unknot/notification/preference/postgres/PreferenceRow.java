package io.unknot.notification.preference.postgres;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.r2dbc.spi.Parameters;
import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.Channel;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preference.Quiet;
import io.unknot.notification.preference.Said;
import io.unknot.notification.preference.Said.From;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What a client said, as it stands in its table, there and back. */
final class PreferenceRow {

    static final String COLUMNS = """
        client_id, version, language, zone, quiet_from, quiet_until, channels, stopped, opted_out, only_needed, said_from,
        staff_id, said_at\
        """;

    private static final String INSERT = """
        INSERT INTO client_preference (client_id, version, language, zone, quiet_from, quiet_until, channels, stopped,
                                       opted_out, only_needed, refused, said_from, staff_id)
        SELECT :client, coalesce(max(version), 0) + 1, :language, :zone, :quietFrom, :quietUntil, :channels, :stopped,
               :optedOut, :onlyNeeded, :refused, :from, :staff
          FROM client_preference WHERE client_id = :client
        RETURNING
        """ + COLUMNS;

    private PreferenceRow() {}

    /** The statement that adds what the client says next and gives it back. */
    static GenericExecuteSpec insert(DatabaseClient database, ClientId client, Preference said, From from) {
        var statement = database.sql(INSERT)
                .bind("client", client.value())
                .bind("channels", texts(said.channels().entrySet(), PreferenceRow::text))
                .bind("stopped", texts(said.stopped(), Channel::name))
                .bind("optedOut", texts(said.optedOut(), KindGroup::name))
                .bind("onlyNeeded", said.onlyNeeded())
                .bind("refused", texts(said.refused(), refused -> refused.kind() + "/" + refused.channel()))
                .bind("from", word(from));
        statement = orNull(statement, "language", said.language().map(Language::name), String.class);
        statement = orNull(statement, "zone", said.zone().map(ZoneId::getId), String.class);
        statement = orNull(statement, "quietFrom", said.quiet().map(Quiet::from), LocalTime.class);
        statement = orNull(statement, "quietUntil", said.quiet().map(Quiet::until), LocalTime.class);
        return orNull(statement, "staff", staff(from), UUID.class);
    }

    static Said read(Columns row) {
        return new Said(
                row.number("version"), preference(row), Optional.of(from(row)), Optional.of(row.instant("said_at")));
    }

    private static Preference preference(Columns row) {
        return new Preference(
                maybe(row, "language", String.class).map(Language::valueOf),
                maybe(row, "zone", String.class).map(ZoneId::of),
                maybe(row, "quiet_from", LocalTime.class)
                        .map(from -> new Quiet(
                                from, maybe(row, "quiet_until", LocalTime.class).orElseThrow())),
                texts(row, "channels").stream().collect(toMap(PreferenceRow::kind, PreferenceRow::channels)),
                texts(row, "stopped").stream().map(Channel::valueOf).collect(toSet()),
                texts(row, "opted_out").stream().map(KindGroup::valueOf).collect(toSet()),
                row.flag("only_needed"));
    }

    /** Such as {@code MOVE=SMS,EMAIL}. */
    private static String text(Map.Entry<MessageKind, List<Channel>> chosen) {
        return chosen.getKey() + "="
                + chosen.getValue().stream().map(Channel::name).collect(joining(","));
    }

    private static MessageKind kind(String text) {
        return MessageKind.valueOf(text.substring(0, text.indexOf('=')));
    }

    private static List<Channel> channels(String text) {
        return Arrays.stream(text.substring(text.indexOf('=') + 1).split(","))
                .map(Channel::valueOf)
                .toList();
    }

    private static String word(From from) {
        return switch (from) {
            case From.Client() -> "CLIENT";
            case From.Staff _ -> "STAFF";
            case From.UnsubscribeLink() -> "UNSUBSCRIBE_LINK";
            case From.TextMessage() -> "TEXT_MESSAGE";
            case From.Merge() -> "MERGE";
        };
    }

    private static From from(Columns row) {
        return switch (row.text("said_from")) {
            case "CLIENT" -> new From.Client();
            case "STAFF" -> new From.Staff(row.uuid("staff_id"));
            case "UNSUBSCRIBE_LINK" -> new From.UnsubscribeLink();
            case "TEXT_MESSAGE" -> new From.TextMessage();
            case "MERGE" -> new From.Merge();
            default -> throw new IllegalStateException("nobody says it from " + row.text("said_from"));
        };
    }

    private static Optional<UUID> staff(From from) {
        return from instanceof From.Staff(var staffId) ? Optional.of(staffId) : Optional.empty();
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).sorted().toArray(String[]::new);
    }

    private static List<String> texts(Columns row, String name) {
        return List.of(maybe(row, name, String[].class).orElseThrow());
    }

    private static <T> Optional<T> maybe(Columns row, String name, Class<T> type) {
        return Optional.ofNullable(row.row().get(name, type));
    }

    private static <T> GenericExecuteSpec orNull(
            GenericExecuteSpec statement, String name, Optional<T> value, Class<T> type) {
        return statement.bind(name, value.map(Parameters::in).orElseGet(() -> Parameters.in(type)));
    }
}

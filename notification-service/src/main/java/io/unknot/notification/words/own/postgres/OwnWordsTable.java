package io.unknot.notification.words.own.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.notification.message.Channel;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.notification.preference.Language;
import io.unknot.notification.words.Occasion;
import io.unknot.notification.words.Slot;
import io.unknot.notification.words.Wording;
import io.unknot.notification.words.WordingRefused;
import io.unknot.notification.words.own.OwnWords;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class OwnWordsTable implements OwnWords {

    private static final Logger log = LoggerFactory.getLogger(OwnWordsTable.class);

    private static final String COLUMNS = "occasion, channel, language, version, heading, body, said_at";

    private static final String NEWEST = """
        SELECT DISTINCT ON (occasion, channel, language) %s FROM wording
        ORDER BY occasion, channel, language, version DESC
        """.formatted(COLUMNS);

    private static final String NEWEST_OF = """
        SELECT %s FROM wording WHERE occasion = :occasion AND channel = :channel AND language = :language
        ORDER BY version DESC LIMIT 1
        """.formatted(COLUMNS);

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('wording', 1))";

    private static final String ADD = """
        INSERT INTO wording (occasion, channel, language, version, heading, body, staff_id)
        SELECT :occasion, :channel, :language, coalesce(max(version), 0) + 1, :heading, :body, :staff FROM wording
        WHERE occasion = :occasion AND channel = :channel AND language = :language
        RETURNING %s
        """.formatted(COLUMNS);

    private final DatabaseClient database;

    OwnWordsTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<Slot, Wording>> newest() {
        return database.sql(NEWEST)
                .map(row -> new Said(slot(new Columns(row)), version(new Columns(row))))
                .all()
                .flatMap(said ->
                        Flux.fromStream(said.version().words().stream().map(words -> Map.entry(said.slot(), words))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Version> newest(Slot slot) {
        return of(NEWEST_OF, slot).map(row -> version(new Columns(row))).one().defaultIfEmpty(Version.NONE);
    }

    @Override
    public Mono<Version> lock(Slot slot) {
        return database.sql(LOCK).then().then(Mono.defer(() -> newest(slot)));
    }

    @Override
    public Mono<Version> add(Slot slot, Optional<Wording> words, UUID staff) {
        var texts = words.map(Wording::texts);
        return of(ADD, slot)
                .bind("heading", text(texts.flatMap(Wording.Texts::heading)))
                .bind("body", text(texts.map(Wording.Texts::body)))
                .bind("staff", staff)
                .map(row -> version(new Columns(row)))
                .one();
    }

    private GenericExecuteSpec of(String sql, Slot slot) {
        return database.sql(sql)
                .bind("occasion", slot.occasion().name())
                .bind("channel", slot.channel().name())
                .bind("language", slot.language().name());
    }

    private static Version version(Columns row) {
        return new Version(row.number("version"), words(row), Optional.of(row.instant("said_at")));
    }

    /** What was good once and is no more is passed over: whoever is written to gets ours. */
    private static Optional<Wording> words(Columns row) {
        if (!row.has("body")) {
            return Optional.empty();
        }
        var slot = slot(row);
        try {
            var heading = row.has("heading") ? Optional.of(row.text("heading")) : Optional.<String>empty();
            return Optional.of(Wording.of(slot, heading, row.text("body")));
        } catch (WordingRefused refused) {
            log.warn("The organisation's words for {} are not good any more: {}", slot, refused.part());
            return Optional.empty();
        }
    }

    private static Slot slot(Columns row) {
        return new Slot(
                row.oneOf(Occasion.class, "occasion"),
                row.oneOf(Channel.class, "channel"),
                row.oneOf(Language.class, "language"));
    }

    private static Parameter text(Optional<String> text) {
        return text.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(String.class));
    }

    private record Said(Slot slot, Version version) {}
}

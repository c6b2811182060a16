package io.unknot.notification.message.postgres;

import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.postgres.row.AboutRow;
import io.unknot.notification.message.postgres.row.FactsJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Planned messages as columns: one array each, so that one statement writes them all. */
final class PlannedColumns {

    private final List<Message.Planned> messages;
    private final GenericExecuteSpec statement;

    private PlannedColumns(List<Message.Planned> messages, GenericExecuteSpec statement) {
        this.messages = messages;
        this.statement = statement;
    }

    static GenericExecuteSpec bindAll(GenericExecuteSpec statement, List<Message.Planned> messages) {
        return new PlannedColumns(messages, statement.bind("versions", versions(messages)))
                .with("ids", UUID[]::new, about -> about.id().value())
                .with(
                        "subjectKinds",
                        String[]::new,
                        about -> about.subject().kind().name())
                .with("subjects", UUID[]::new, about -> about.subject().id())
                .with("subjectVersions", Long[]::new, about -> about.subject().version())
                .with("recipientKinds", String[]::new, about -> AboutRow.kindOf(about.recipient()))
                .with("recipients", UUID[]::new, about -> about.recipient().id())
                .with("clinics", UUID[]::new, PlannedColumns::clinic)
                .with("kinds", String[]::new, about -> about.kind().name())
                .with("channels", String[]::new, about -> about.channel().name())
                .with("dues", Instant[]::new, About::dueAt)
                .with("usefulUntils", Instant[]::new, about -> about.owed().usefulUntil())
                .with(
                        "facts",
                        String[]::new,
                        about -> FactsJson.write(about.owed().facts()))
                .statement;
    }

    private static Long[] versions(List<Message.Planned> messages) {
        return messages.stream().map(Message.Planned::version).toArray(Long[]::new);
    }

    private static @Nullable UUID clinic(About about) {
        return about.clinic().map(ClinicId::value).orElse(null);
    }

    private <T> PlannedColumns with(String name, IntFunction<@Nullable T[]> array, Function<About, @Nullable T> value) {
        var column = messages.stream().map(Message::about).map(value).toArray(array);
        return new PlannedColumns(messages, statement.bind(name, column));
    }
}

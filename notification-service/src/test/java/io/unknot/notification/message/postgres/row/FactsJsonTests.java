package io.unknot.notification.message.postgres.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.Facts;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactsJsonTests {

    private static final Instant START = LowBackVisit.START;
    private static final Instant END = START.plusSeconds(2400);
    private static final AppointmentId VISIT = new AppointmentId(UUID.randomUUID());

    static Stream<Facts> all() {
        var visit = new Facts.CourseVisit(VISIT, 2, LowBackVisit.RIVERSIDE, START, END);
        var day = LocalDate.parse("2026-11-24");
        return Stream.of(
                new Facts.None(),
                new Facts.Before(LowBackVisit.RIVERSIDE, START, END),
                new Facts.Offer(VISIT, START, END, START.minusSeconds(1)),
                new Facts.Course(Collections.nCopies(Facts.MOST, visit)),
                new Facts.Conflict(day, day.plusDays(1), 3),
                new Facts.Day(day, List.of(new Facts.Hours(START, END))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsWhatItWroteWhichFitsItsColumn(Facts facts) {
        var json = FactsJson.write(facts);

        assertThat(FactsJson.read(json)).isEqualTo(facts);
        assertThat(FactsJson.read(json.replaceFirst("\\{", "{\"newer\":1,"))).isEqualTo(facts);
        assertThat(json.length()).isLessThan(14_000);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void keepsTheFactsOfEveryKind(MessageKind kind) {
        assertThat(all().filter(Facts.of(kind)::isInstance)).hasSize(1);
    }

    /** A name, a contact, a reason or a note would be text. */
    @Test
    void keepsNoTextAboutAnybody() {
        var seen = Stream.of(Facts.class.getPermittedSubclasses())
                .flatMap(facts -> leaves(facts).stream())
                .toList();

        assertThat(seen)
                .isNotEmpty()
                .isSubsetOf(Set.of(UUID.class, Instant.class, LocalDate.class, int.class, long.class));
    }

    @Test
    void listsNoMoreThanOneMessageCanSay() {
        var hours = Collections.nCopies(Facts.MOST + 1, new Facts.Hours(START, END));

        assertThatIllegalArgumentException().isThrownBy(() -> new Facts.Day(LocalDate.parse("2026-11-24"), hours));
    }

    private static List<Type> leaves(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> type(part).isRecord() ? leaves(type(part)).stream() : Stream.of(part.getGenericType()))
                .toList();
    }

    /** Of a list, what it lists. */
    private static Class<?> type(RecordComponent part) {
        return part.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : part.getType();
    }
}

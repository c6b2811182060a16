package io.unknot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of clients and their visits has no place for a name, a contact or anybody's words. */
class EventsNameNobodyTests {

    /** Clinics, treatments and therapists are told by those who offer themselves to everybody. */
    private static final Set<String> OF_THE_HOUSE =
            Set.of(Topics.CLINICS, Topics.TREATMENTS, Topics.THERAPISTS, Topics.SHIFTS);

    /** A word of a list that senders choose from, such as {@code address-refused}. */
    private static final String WORD = "ReminderFailed.reason";

    @Test
    void noTextIsToldOutsideOfTheDirectory() {
        var texts = EventCatalogue.entries().stream()
                .filter(entry -> !OF_THE_HOUSE.contains(entry.topic()))
                .flatMap(entry -> textsIn(entry.record(), new HashSet<>()))
                .toList();

        assertThat(texts).containsExactly(WORD);
    }

    @Test
    void wouldSeeATextHoweverDeepItIs() {
        assertThat(textsIn(Outer.class, new HashSet<>()).toList()).containsExactly("Inner.note");
    }

    private static Stream<String> textsIn(Class<?> type, Set<Class<?>> seen) {
        if (!type.getName().startsWith("io.unknot") || !seen.add(type)) {
            return Stream.empty();
        }
        var below = type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(each -> textsIn(each, seen))
                : Stream.<String>empty();
        var own = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).flatMap(each -> textsIn(each, seen))
                : Stream.<String>empty();
        return Stream.concat(below, own);
    }

    private static Stream<String> textsIn(RecordComponent component, Set<Class<?>> seen) {
        return typesIn(component.getGenericType())
                .flatMap(type -> type == String.class || type == Object.class
                        ? Stream.of(component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                        : textsIn(type, seen));
    }

    private static Stream<Class<?>> typesIn(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isArray() -> typesIn(plain.getComponentType());
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType of ->
                Stream.concat(
                        typesIn(of.getRawType()),
                        Arrays.stream(of.getActualTypeArguments()).flatMap(EventsNameNobodyTests::typesIn));
            default -> Stream.of(Object.class);
        };
    }

    private record Outer(Set<Inner> inner) {}

    private record Inner(String note) {}
}

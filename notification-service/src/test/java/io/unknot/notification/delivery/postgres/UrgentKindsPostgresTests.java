package io.unknot.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.message.when.Urgency;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database's indexes and claims are of the kinds that we call urgent, wherever they name them. */
@TablesTest
class UrgentKindsPostgresTests {

    private static final Pattern LIST = Pattern.compile("kind\\W+(?:(?:NOT )?IN \\(|= ANY|<> ALL)[^)]*");
    private static final Pattern KIND = Pattern.compile("'([A-Z_]+)'");

    @Autowired
    private Tables tables;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void areTheSameInEveryIndexAndEveryClaim() {
        var places = tables.texts("""
            SELECT pg_get_indexdef(indexrelid) AS line FROM pg_index
            WHERE indrelid = 'message'::regclass AND pg_get_indexdef(indexrelid) LIKE '%WAITLIST_OFFER%'
            UNION ALL
            SELECT prosrc FROM pg_proc WHERE proname IN ('due_messages', 'stray_messages')\
            """);

        assertThat(places).hasSize(5);
        assertThat(places.stream().flatMap(UrgentKindsPostgresTests::lists))
                .hasSizeGreaterThan(8)
                .allSatisfy(named -> assertThat(named)
                        .containsExactlyElementsOf(new TreeSet<>(
                                Urgency.KINDS.stream().map(Enum::name).toList())));
    }

    private static Stream<List<String>> lists(String place) {
        return LIST.matcher(place)
                .results()
                .map(list -> KIND.matcher(list.group())
                        .results()
                        .map(kind -> kind.group(1))
                        .sorted()
                        .toList());
    }
}

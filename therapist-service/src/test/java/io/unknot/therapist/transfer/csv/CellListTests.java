package io.unknot.therapist.transfer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellListTests {

    @Test
    void readsItemsAndTheirPartsWithoutTheBlanksAround() {
        assertThat(CellList.items(" en;pl ; ")).containsExactly("en", "pl");
        assertThat(CellList.items("")).isEmpty();
        assertThat(CellList.items("CNHC | 1042 ;GOsC||", '|'))
                .containsExactly(List.of("CNHC", "1042"), List.of("GOsC", "", ""));
        assertThat(CellList.items("9:00-9:30; 12:00-12:30", '-'))
                .containsExactly(List.of("9:00", "9:30"), List.of("12:00", "12:30"));
    }

    @Test
    void givesBackEveryItemJustAsItWas() {
        var odd = List.of("a;b", "a|b", "a\\b", "\\", "\\;", " led", "trailed ", " ", "a\\ ", "=1", "\"");
        assertThat(CellList.items(CellList.of(odd))).isEqualTo(odd);
        var pairs = odd.stream().map(one -> List.of(one, "x" + one)).toList();
        assertThat(CellList.items(CellList.of(pairs, '|'), '|')).isEqualTo(pairs);
    }
}

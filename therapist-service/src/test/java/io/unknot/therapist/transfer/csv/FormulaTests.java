package io.unknot.therapist.transfer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 113", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1+1", "'=1", "''-1"})
    void guardsWhatASpreadsheetWouldRunAndTakesTheGuardAwayAgain(String cell) {
        assertThat(Formula.guard(cell)).isEqualTo("'" + cell);
        assertThat(Formula.unguard(Formula.guard(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mara Okafor", "'s Gravenhage", "''", "1+1", "2026-11-24", "a=b"})
    void leavesEverythingElseAlone(String cell) {
        assertThat(Formula.guard(cell)).isEqualTo(cell);
        assertThat(Formula.unguard(cell)).isEqualTo(cell);
    }
}

package io.unknot.booking.screening;

import java.util.Map;

/** Why answers were not taken. None of these is a fault, so none carries a stack trace. */
public abstract sealed class ScreeningRefused extends RuntimeException {

    private ScreeningRefused(String message) {
        super(message, null, false, false);
    }

    /** They answer what is not asked any more. */
    public static final class OutdatedQuestions extends ScreeningRefused {
        private final int newest;

        public OutdatedQuestions(int newest) {
            super("the questionnaire is at version " + newest);
            this.newest = newest;
        }

        public int newest() {
            return newest;
        }
    }

    /** Something is left out, or is no answer to its question. */
    public static final class WrongAnswers extends ScreeningRefused {
        private final Map<String, String> objections;

        public WrongAnswers(Map<String, String> objections) {
            super("wrong answers to " + objections.keySet());
            this.objections = Map.copyOf(objections);
        }

        /** By the key of the question; never what was answered. */
        public Map<String, String> objections() {
            return objections;
        }
    }
}

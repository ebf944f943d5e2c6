package learningflow.lesson;

/**
 * One line of the report of exercises.
 *
 * @param number in the order of time, from 1
 * @param scenario its title
 * @param update from 1
 * @param row of the data that is looked at, from 1
 * @param asked the sign of what was asked
 * @param attempt how often this exercise was answered, from 1; 0 for giving up at once
 * @param answer what was typed; empty for giving up
 * @param outcome what came of it
 * @param right how many numbers were right
 * @param all of so many
 */
public record Attempt(
        int number,
        String scenario,
        int update,
        int row,
        String asked,
        int attempt,
        String answer,
        Outcome outcome,
        int right,
        int all) {
    /** What came of an attempt. Each has a text {@code homework.outcome.NAME}. */
    public enum Outcome {
        RIGHT,
        WRONG,
        NOT_A_NUMBER,
        WRONG_COUNT,
        SHOWN,
        STOPPED;

        public static Outcome of(Verdict verdict) {
            return switch (verdict.kind()) {
                case NOT_A_NUMBER -> NOT_A_NUMBER;
                case WRONG_COUNT -> WRONG_COUNT;
                case JUDGED -> verdict.isRight() ? RIGHT : WRONG;
            };
        }
    }
}

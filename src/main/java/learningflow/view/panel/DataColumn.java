package learningflow.view.panel;

import java.util.function.BiFunction;

/**
 * A column of the table of the data.
 *
 * @param header short, for the screen
 * @param name in full, for tooltip and copies
 * @param reserved a text for which there is always room
 * @param roomy a longer one, for which there is room where the panel is not too narrow, so that nothing jumps while a slider
 *     moves
 * @param kind the style class of its cells: number, word, or row-number
 * @param text short, for the screen
 * @param exact in full, for copies
 * @param spoken in words, for tooltips and screen readers
 * @param tone what is good or bad about it
 */
record DataColumn(
        String header,
        String name,
        String reserved,
        String roomy,
        String kind,
        BiFunction<Rows, Integer, String> text,
        BiFunction<Rows, Integer, String> exact,
        BiFunction<Rows, Integer, String> spoken,
        BiFunction<Rows, Integer, Tone> tone) {
    /** Good has a ✓ or ▼, bad a ✗ or ▲: never colour alone. */
    enum Tone {
        NEUTRAL,
        GOOD,
        BAD
    }
}

package learningflow.lesson;

import java.util.List;

/**
 * A part of a lesson that stays with one scenario.
 *
 * @param start what is set up before its first stop
 * @param stops at least one; each goes on from where the one before it left things
 */
public record Chapter(String title, Scenario scenario, Cue start, List<Stop> stops) {
    public Chapter {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a chapter without stops");
        }
    }
}

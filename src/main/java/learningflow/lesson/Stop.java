package learningflow.lesson;

import java.util.Optional;
import java.util.Set;

/**
 * Where a lesson stops, so that something can be looked at, tried or asked.
 *
 * @param caption what is said, as plain text
 * @param cue what changes when one comes here from the stop before
 * @param look what stands out
 * @param touch what may be touched: what stays on the screen while presenting, and is marked
 * @param notes for whoever presents
 * @param exercise what is to be worked out here
 */
public record Stop(
        String caption,
        Cue cue,
        Set<Part> look,
        Touch touch,
        Optional<Question> question,
        String notes,
        Optional<Exercise> exercise) {
    public Stop {
        look = Set.copyOf(look);
    }

    /** Whether there is an answer that is not shown at once. */
    public boolean hasAnswer() {
        return question.flatMap(Question::answer).isPresent();
    }
}

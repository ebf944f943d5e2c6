package learningflow.lesson;

import learningflow.core.Weights;

/**
 * A run that was kept to be compared with others; a value.
 *
 * @param name for people, not empty
 * @param scenario the title of the scenario it was made of
 * @param recipe what decides how it goes; for a run that was changed on its way, what it ended with
 * @param changed whether somebody changed something on its way, so that the recipe alone does not give it again
 * @param updates how many it made, from 0
 * @param losses the mean loss over the training rows
 * @param end the weights behind its last update; they may be NaN or infinite
 */
public record KeptRun(
        String name, String scenario, Recipe recipe, boolean changed, int updates, LossLine losses, Weights end) {
    /** As many are kept at once. */
    public static final int MOST = 8;

    public KeptRun {
        if (name.isEmpty() || updates < 0 || !end.fits(recipe.network())) {
            throw new IllegalArgumentException("a kept run needs a name, updates from 0 and weights of its network");
        }
    }

    public KeptRun withName(String other) {
        return new KeptRun(other, scenario, recipe, changed, updates, losses, end);
    }
}

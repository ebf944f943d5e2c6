package learningflow.lesson;

import learningflow.core.Dataset;

/**
 * How one output is read as one of two results: o ≥ threshold is {@code above}, everything else {@code below}.
 *
 * @param threshold in the units of the output's column
 */
public record Decision(double threshold, String below, String above) {
    public String result(double o) {
        return isAbove(o) ? above : below;
    }

    public boolean isAbove(double o) {
        return o >= threshold;
    }

    /** The same for outputs as the network gives them: normalised, if their column is. */
    public Decision forOutputsOf(Dataset data) {
        return new Decision(data.outputScale(0).apply(threshold), below, above);
    }
}

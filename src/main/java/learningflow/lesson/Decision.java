package learningflow.lesson;

/** How one output is read as one of two results: o ≥ threshold is {@code above}, everything else {@code below}. */
public record Decision(double threshold, String below, String above) {
    public String result(double o) {
        return isAbove(o) ? above : below;
    }

    public boolean isAbove(double o) {
        return o >= threshold;
    }
}

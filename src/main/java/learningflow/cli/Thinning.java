package learningflow.cli;

/**
 * Which epochs of a run are printed: every one, every second, fifth, tenth, …, so that they and the header are at most 1000
 * lines; and the last one.
 */
record Thinning(int epochs, int step) {
    private static final int MOST_LINES = 1000;
    private static final int HEADER_AND_LAST = 2;

    static Thinning of(int epochs) {
        int step = 1;
        for (int i = 0; epochs > 1 && (epochs - 1) / step > MOST_LINES - HEADER_AND_LAST; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return new Thinning(epochs, step);
    }

    boolean shows(int epoch) {
        return epoch % step == 0 || epoch == epochs;
    }
}

package learningflow.io.export;

import java.util.Locale;

/** How much of the stage is on a picture. */
public enum Extent {
    GRAPH(960, 420),
    /** Graph, formula and caption. */
    STEP(960, 600),
    STAGE(1440, 810);

    private final int width;
    private final int height;

    Extent(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

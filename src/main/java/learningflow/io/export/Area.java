package learningflow.io.export;

/**
 * A part of a picture.
 *
 * @param x left
 * @param y top
 * @param em the size of normal text in it
 */
record Area(double x, double y, double width, double height, double em) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Area inset(double across, double down) {
        return new Area(x + across, y + down, width - 2 * across, height - 2 * down, em);
    }

    /** Its upper part. */
    Area top(double part) {
        return new Area(x, y, width, part, em);
    }

    /** What is left below its upper part. */
    Area below(double part) {
        return new Area(x, y + part, width, height - part, em);
    }

    Area left(double part) {
        return new Area(x, y, part, height, em);
    }

    Area rightOf(double part) {
        return new Area(x + part, y, width - part, height, em);
    }
}

package learningflow.bench;

/** The networks whose updates are timed. */
public enum Workload {
    W1(new Shape(1, true, false, 3, 1)),
    W2(new Shape(10, false, true, 2, 4, 2, 1)),
    W3_10(new Shape(10, false, true, 2, 8, 8, 8, 8, 8, 8, 1)),
    W3_30(new Shape(30, false, true, 2, 8, 8, 8, 8, 8, 8, 1)),
    W4(new Shape(32, true, true, 64, 64, 64, 10)),
    W5(new Shape(64, true, true, 784, 256, 128, 10));

    private final Shape shape;

    Workload(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }
}

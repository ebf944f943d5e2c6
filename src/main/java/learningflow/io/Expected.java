package learningflow.io;

import learningflow.core.Loss;
import learningflow.core.Numbers;

/** Whether a loss can be taken of the expectations y of a row. */
final class Expected {
    private Expected() {}

    static boolean allows(double y, Loss.Expectation expectation) {
        return expectation.allows(y);
    }

    static boolean allows(double[] row, Loss.Expectation expectation) {
        return expectation.allowsTogether(row);
    }

    static double sum(double[] row) {
        double sum = 0;
        for (double y : row) {
            sum += y;
        }
        return sum;
    }

    static void check(double[] row, Loss.Expectation expectation, Value value) throws BadFileException {
        for (int i = 0; i < row.length; i++) {
            if (!allows(row[i], expectation)) {
                throw value.get(i).not("expected.fraction");
            }
        }
        if (!allows(row, expectation)) {
            throw value.bad(value.text("bad.sum", "sum", Numbers.exact(sum(row))), "expected.sum");
        }
    }
}

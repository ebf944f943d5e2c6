package learningflow.core;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which rows of the data train and which only test. An update never sees a test row.
 *
 * <p>The rows are drawn from the run's seed and depend on it and on the number of rows alone. With the same seed a larger
 * share has the test rows of a smaller one, and more.
 */
public final class Split {
    /** Of a seed's own seeds, the one that no epoch (0, 1, …) and no layer's weights (−1) are drawn from. */
    private static final long SEED = -2;

    private final double testShare;
    private final long seed;
    private final boolean[] isTest;
    private final int[] training;
    private final int[] test;

    private Split(double testShare, long seed, boolean[] isTest) {
        this.testShare = testShare;
        this.seed = seed;
        this.isTest = isTest;
        this.training = rows(isTest, false);
        this.test = rows(isTest, true);
    }

    /** All rows train. */
    public static Split none(int rows) {
        return new Split(0, 0, new boolean[rows]);
    }

    /**
     * Draws the test rows: {@code testShare · rows} of them, rounded (a half upwards), but never all rows.
     *
     * @param testShare from 0 to below 1
     */
    public static Split draw(int rows, double testShare, long seed) {
        if (!(testShare >= 0 && testShare < 1)) {
            throw new IllegalArgumentException("the test share must be from 0 to below 1, was " + testShare);
        }
        boolean[] isTest = new boolean[rows];
        int count = testCount(rows, testShare);
        if (count > 0) {
            int[] order = Shuffle.of(inOrder(rows), new SplittableRandom(Seeds.nth(seed, SEED)));
            for (int i = 0; i < count; i++) {
                isTest[order[i]] = true;
            }
        }
        return new Split(testShare, seed, isTest);
    }

    private static int testCount(int rows, double testShare) {
        return (int) Math.min(rows - 1, Math.round(testShare * rows));
    }

    /** The same share of so many rows, drawn from this seed. */
    Split fitting(int rows, long newSeed) {
        boolean sameRows = rows == isTest.length && (newSeed == seed || test.length == 0);
        return sameRows ? this : draw(rows, testShare, newSeed);
    }

    private static int[] inOrder(int rows) {
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static int[] rows(boolean[] isTest, boolean wanted) {
        return Arrays.stream(inOrder(isTest.length))
                .filter(row -> isTest[row] == wanted)
                .toArray();
    }

    /** As asked for; how many rows that makes is a matter of rounding. */
    public double testShare() {
        return testShare;
    }

    /** Of both kinds. */
    public int rows() {
        return isTest.length;
    }

    /** Whether a row, from 0, only tests. */
    public boolean isTest(int row) {
        return isTest[row];
    }

    /** The rows that train, from 0, in the order of the data; at least one. */
    public int[] training() {
        return training.clone();
    }

    /** The rows that only test, from 0, in the order of the data. */
    public int[] test() {
        return test.clone();
    }

    public int trainingCount() {
        return training.length;
    }

    public int testCount() {
        return test.length;
    }

    /** Not copied, only read. */
    int[] trainingUncopied() {
        return training;
    }

    /** Not copied, only read. */
    int[] testUncopied() {
        return test;
    }

    /** Splits are equal if they ask for the same share and have the same test rows. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Split that && testShare == that.testShare && Arrays.equals(isTest, that.isTest);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(testShare) * 31 + Arrays.hashCode(isTest);
    }

    @Override
    public String toString() {
        return training.length + " training rows, test rows " + Arrays.toString(test);
    }
}

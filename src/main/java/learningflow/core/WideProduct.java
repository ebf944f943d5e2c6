package learningflow.core;

import java.util.Arrays;

/**
 * C = F·R for a matrix R with long rows: in each row of C, multiples of the rows of R are added up, in their order.
 *
 * <p>The inner loop adds multiples of three rows to two sums at once and becomes vector instructions, but only where each row is an
 * array of its own, read from its start: a compiler that meets {@code c[to + i] += f * r[from + i]} can't know that the two places don't
 * overlap. So R is copied, tile by tile, into rows that stay in the cache while all rows of C pass by; the copy is spared many
 * times over. {@code docs/performance.md} has the figures.
 *
 * <p>The tiles belong to the thread and have a fixed size (200 kB), so nothing is allocated but once, and layers need not carry
 * them about. A large product is shared with a second thread, row of C by row of C: no sum depends on who adds it up.
 */
final class WideProduct implements SecondThread.Job {
    /** With fewer numbers in a row of R, or for a single row of C, copying costs more than it spares. */
    private static final int LONG = 24;

    /** With fewer multiplications waking the second thread costs more than it spares. */
    private static final double WORTH_SHARING = 500_000;

    private static final int PARTS = 2;

    /** A multiple of 3. */
    private static final int TILE_ROWS = 96;

    /**
     * With what stands before an array's numbers, 33 lines of the cache: so all rows begin at the same place of a line, and each at
     * another place of a page. Rows of 512 numbers were slow in about one of eight threads, these in none of some fifty.
     */
    private static final int TILE_COLUMNS = 262;

    private static final ThreadLocal<WideProduct> OF_THREAD = ThreadLocal.withInitial(WideProduct::new);

    private final double[][] tile = new double[TILE_ROWS][TILE_COLUMNS];
    private final double[] sum = new double[TILE_COLUMNS];
    private final double[] nextSum = new double[TILE_COLUMNS];

    private double[] start;
    private double[] f;
    private int fRow;
    private int fStep;
    private int count;
    private double[] r;
    private int rRow;
    private int rStep;
    private double[] c;
    private int rows;
    private int columns;

    private WideProduct() {}

    /** Whether copying pays. @param rows of C @param columns of C and R */
    static boolean pays(int rows, int columns) {
        return columns >= LONG && rows > 1;
    }

    /**
     * @param start what every row of C starts with, or empty for 0
     * @param f rows×count; the factors of row t of C start at {@code t·fRow}, {@code fStep} apart
     * @param count the number of rows of R
     * @param r count×columns; row k starts at {@code k·rRow}, its numbers are {@code rStep} apart
     * @param c rows×columns, row by row, written
     */
    static void write(
            double[] start,
            double[] f,
            int fRow,
            int fStep,
            int count,
            double[] r,
            int rRow,
            int rStep,
            double[] c,
            int rows,
            int columns) {
        WideProduct product = OF_THREAD.get();
        product.start = start;
        product.f = f;
        product.fRow = fRow;
        product.fStep = fStep;
        product.count = count;
        product.r = r;
        product.rRow = rRow;
        product.rStep = rStep;
        product.c = c;
        product.rows = rows;
        product.columns = columns;
        boolean large = (double) rows * count * columns >= WORTH_SHARING;
        if (!large || !SecondThread.share(product, PARTS)) {
            product.write(product, 0, rows);
        }
        product.start = null;
        product.f = null;
        product.r = null;
        product.c = null;
    }

    /** Some of the rows of C, with the tile of the thread that comes. */
    @Override
    public void part(int i) {
        OF_THREAD.get().write(this, i * rows / PARTS, (i + 1) * rows / PARTS);
    }

    private void write(WideProduct of, int fromRow, int toRow) {
        int tiles = (of.columns + TILE_COLUMNS - 1) / TILE_COLUMNS;
        int most = (of.columns + tiles - 1) / tiles;
        for (int column = 0; column < of.columns; column += most) {
            int width = Math.min(most, of.columns - column);
            for (int k = 0; k < of.count; k += TILE_ROWS) {
                int height = Math.min(TILE_ROWS, of.count - k);
                load(of.r, k * of.rRow + column * of.rStep, of.rRow, of.rStep, height, width);
                for (int t = fromRow; t < toRow; t += 2) {
                    addTo(of, t, Math.min(t + 1, toRow - 1), column, width, k, height);
                }
            }
        }
    }

    private void load(double[] r, int from, int rRow, int rStep, int height, int width) {
        if (rStep == 1) {
            for (int k = 0; k < height; k++) {
                System.arraycopy(r, from + k * rRow, tile[k], 0, width);
            }
        } else {
            int k = 0;
            for (; k + 3 <= height; k += 3) {
                gatherThree(r, from + k * rRow, rRow, rStep, width, tile[k], tile[k + 1], tile[k + 2]);
            }
            for (; k < height; k++) {
                gather(r, from + k * rRow, rStep, width, tile[k]);
            }
        }
    }

    /** Three rows at once, since their numbers are neighbours where a matrix is read by its columns. */
    private static void gatherThree(
            double[] from, int at, int row, int step, int count, double[] to0, double[] to1, double[] to2) {
        for (int i = 0; i < count; i++) {
            int place = at + i * step;
            to0[i] = from[place];
            to1[i] = from[place + row];
            to2[i] = from[place + 2 * row];
        }
    }

    private static void gather(double[] from, int at, int step, int count, double[] to) {
        for (int i = 0; i < count; i++) {
            to[i] = from[at + i * step];
        }
    }

    /** Adds multiples of the tile's rows to rows t and next of C; the last of an odd number of rows is its own next. */
    private void addTo(WideProduct of, int t, int next, int column, int width, int fromK, int height) {
        if (fromK > 0) {
            System.arraycopy(of.c, t * of.columns + column, sum, 0, width);
            System.arraycopy(of.c, next * of.columns + column, nextSum, 0, width);
        } else if (of.start.length > 0) {
            System.arraycopy(of.start, column, sum, 0, width);
            System.arraycopy(of.start, column, nextSum, 0, width);
        } else {
            Arrays.fill(sum, 0, width, 0);
            Arrays.fill(nextSum, 0, width, 0);
        }
        double[] f = of.f;
        int step = of.fStep;
        int i = t * of.fRow + fromK * step;
        int j = next * of.fRow + fromK * step;
        int k = 0;
        for (; k + 3 <= height; k += 3) {
            addThree(
                    width,
                    tile[k],
                    tile[k + 1],
                    tile[k + 2],
                    sum,
                    f[i],
                    f[i + step],
                    f[i + 2 * step],
                    nextSum,
                    f[j],
                    f[j + step],
                    f[j + 2 * step]);
            i += 3 * step;
            j += 3 * step;
        }
        for (; k < height; k++) {
            addOne(width, tile[k], sum, f[i]);
            addOne(width, tile[k], nextSum, f[j]);
            i += step;
            j += step;
        }
        System.arraycopy(sum, 0, of.c, t * of.columns + column, width);
        System.arraycopy(nextSum, 0, of.c, next * of.columns + column, width);
    }

    private static void addThree(
            int width,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] sum,
            double f0,
            double f1,
            double f2,
            double[] nextSum,
            double g0,
            double g1,
            double g2) {
        for (int i = 0; i < width; i++) {
            double r0 = row0[i];
            double r1 = row1[i];
            double r2 = row2[i];
            sum[i] = sum[i] + f0 * r0 + f1 * r1 + f2 * r2;
            nextSum[i] = nextSum[i] + g0 * r0 + g1 * r1 + g2 * r2;
        }
    }

    private static void addOne(int width, double[] row, double[] sum, double factor) {
        for (int i = 0; i < width; i++) {
            sum[i] += factor * row[i];
        }
    }
}

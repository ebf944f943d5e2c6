package learningflow.core;

/**
 * C + F·R for a matrix R with long rows: to each row of C, multiples of the rows of R are added, in their order.
 *
 * <p>The inner loop adds multiples of four rows at once and becomes vector instructions, but only where each row is an array of
 * its own, read from its start: a compiler that meets {@code c[to + i] += f * r[from + i]} can't know that the two places don't
 * overlap. So R is copied, tile by tile, into rows that stay in the cache while all rows of C pass by; the copy is spared many
 * times over. {@code docs/performance.md} has the figures.
 *
 * <p>The tiles belong to the thread and have a fixed size (260 kB), so nothing is allocated but once, and layers need not carry
 * them about. A large product is shared with a second thread, row of C by row of C: no sum depends on who adds it up.
 */
final class WideProduct implements SecondThread.Job {
    /** With fewer numbers in a row of R, or fewer rows of C, copying costs more than it spares. */
    private static final int LONG = 24;

    private static final int MANY = 6;

    /** With fewer multiplications waking the second thread costs more than it spares. */
    private static final double WORTH_SHARING = 500_000;

    private static final int PARTS = 4;

    private static final int TILE_ROWS = 64;
    private static final int TILE_COLUMNS = 512;
    private static final ThreadLocal<WideProduct> OF_THREAD = ThreadLocal.withInitial(WideProduct::new);

    private final double[][] tile = new double[TILE_ROWS][TILE_COLUMNS];
    private final double[] sum = new double[TILE_COLUMNS];

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
        return columns >= LONG && rows >= MANY;
    }

    /**
     * @param f rows×count; the factors of row t of C start at {@code t·fRow}, {@code fStep} apart
     * @param count the number of rows of R
     * @param r count×columns; row k starts at {@code k·rRow}, its numbers are {@code rStep} apart
     * @param c rows×columns, row by row, added to
     */
    static void add(
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
        if ((double) rows * count * columns < WORTH_SHARING) {
            product.add(product, 0, rows);
        } else {
            SecondThread.share(product, PARTS);
        }
        product.f = null;
        product.r = null;
        product.c = null;
    }

    /** Some of the rows of C, with the tile of the thread that comes. */
    @Override
    public void part(int i) {
        OF_THREAD.get().add(this, i * rows / PARTS, (i + 1) * rows / PARTS);
    }

    private void add(WideProduct of, int fromRow, int toRow) {
        for (int column = 0; column < of.columns; column += TILE_COLUMNS) {
            int width = Math.min(TILE_COLUMNS, of.columns - column);
            for (int k = 0; k < of.count; k += TILE_ROWS) {
                int height = Math.min(TILE_ROWS, of.count - k);
                load(of.r, k * of.rRow + column * of.rStep, of.rRow, of.rStep, height, width);
                for (int t = fromRow; t < toRow; t++) {
                    addTo(of.c, t * of.columns + column, width, of.f, t * of.fRow + k * of.fStep, of.fStep, height);
                }
            }
        }
    }

    private void load(double[] r, int from, int rRow, int rStep, int height, int width) {
        for (int k = 0; k < height; k++) {
            if (rStep == 1) {
                System.arraycopy(r, from + k * rRow, tile[k], 0, width);
            } else {
                gather(r, from + k * rRow, rStep, tile[k], width);
            }
        }
    }

    private static void gather(double[] from, int at, int step, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[at + i * step];
        }
    }

    private void addTo(double[] c, int to, int width, double[] f, int at, int fStep, int height) {
        System.arraycopy(c, to, sum, 0, width);
        int k = 0;
        for (; k + 4 <= height; k += 4) {
            int i = at + k * fStep;
            addFour(
                    sum,
                    width,
                    tile[k],
                    tile[k + 1],
                    tile[k + 2],
                    tile[k + 3],
                    f[i],
                    f[i + fStep],
                    f[i + 2 * fStep],
                    f[i + 3 * fStep]);
        }
        for (; k < height; k++) {
            addOne(sum, width, tile[k], f[at + k * fStep]);
        }
        System.arraycopy(sum, 0, c, to, width);
    }

    private static void addFour(
            double[] sum,
            int width,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3,
            double f0,
            double f1,
            double f2,
            double f3) {
        for (int i = 0; i < width; i++) {
            sum[i] = sum[i] + f0 * row0[i] + f1 * row1[i] + f2 * row2[i] + f3 * row3[i];
        }
    }

    private static void addOne(double[] sum, int width, double[] row, double factor) {
        for (int i = 0; i < width; i++) {
            sum[i] += factor * row[i];
        }
    }
}

package learningflow.state;

/**
 * Numbers in a row, written one behind the other; of every 8, 64 and 512 of them it is known how far they reach. So a million
 * are reduced to columns of pixels as fast as a few: at the edges of a column a handful is looked at one by one.
 */
final class Heights {
    static final int SIZE = 1024;

    /** As a power of 2: a group holds so many of those below. */
    private static final int FACTOR = 3;

    private static final int LEVELS = 3;
    /** Where the groups of a level begin, behind those of the levels below. */
    private static final int[] FIRST = {0, SIZE >> FACTOR, (SIZE >> FACTOR) + (SIZE >> 2 * FACTOR)};

    private static final int GROUPS = FIRST[LEVELS - 1] + (SIZE >> LEVELS * FACTOR);

    private final double[] values = new double[SIZE];
    private final double[] lowest = new double[GROUPS];
    private final double[] highest = new double[GROUPS];
    private final double[] leastPositive = new double[GROUPS];

    double value(int place) {
        return values[place];
    }

    /** @param place behind the last one */
    void put(int place, double value) {
        values[place] = value;
        int end = place + 1;
        for (int level = 0; level < LEVELS && end % size(level) == 0; level++) {
            Span span = new Span();
            span(end - size(level), end, level - 1, span);
            int group = FIRST[level] + place / size(level);
            lowest[group] = span.lowest();
            highest[group] = span.highest();
            leastPositive[group] = span.leastPositive();
        }
    }

    private static int size(int level) {
        return 1 << (level + 1) * FACTOR;
    }

    void span(int from, int to, Span into) {
        span(from, to, LEVELS - 1, into);
    }

    /** @param top the largest groups that may be taken; −1 for none */
    private void span(int from, int to, int top, Span into) {
        int place = from;
        while (place < to) {
            int level = top;
            while (level >= 0 && ((place & size(level) - 1) != 0 || place + size(level) > to)) {
                level--;
            }
            if (level < 0) {
                into.add(values[place++]);
            } else {
                int group = FIRST[level] + place / size(level);
                into.add(lowest[group], highest[group], leastPositive[group]);
                place += size(level);
            }
        }
    }

    void copyTo(Heights copy, int length) {
        System.arraycopy(values, 0, copy.values, 0, length);
        System.arraycopy(lowest, 0, copy.lowest, 0, GROUPS);
        System.arraycopy(highest, 0, copy.highest, 0, GROUPS);
        System.arraycopy(leastPositive, 0, copy.leastPositive, 0, GROUPS);
    }
}

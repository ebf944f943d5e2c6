package learningflow.reliability;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads many bad files of one kind. A file that was refused for a new reason, or read in spite of it all, joins the examples:
 * what the program says takes the place of a measurement of which code was reached.
 */
final class Fuzzer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** A line may quote a piece of the file, but not all of it. */
    private static final int LONGEST_LINE = 2000;

    private static final int MOST_EXAMPLES = 400;
    private static final Pattern VARYING = Pattern.compile("[0-9]+|\"[^\"]*\"|\\[[^]]*]");
    private static final long SECOND = 1_000_000_000;

    /** What came of it. */
    static final class Tally {
        int read;
        int refused;
        int reasons;
        long longest;
        final List<Fault> faults = new ArrayList<>();
    }

    record Fault(int number, byte[] file, String what) {}

    private final Subject subject;
    private final Random random;
    private final List<byte[]> examples;
    private final int good;
    private final Mutator mutator;
    private final Set<String> reasons = new HashSet<>();
    private final Tally tally = new Tally();

    Fuzzer(Subject subject, long seed) throws Exception {
        this.subject = subject;
        random = new Random(seed);
        examples = new ArrayList<>(subject.examples());
        good = examples.size();
        mutator = new Mutator(random, examples);
    }

    Tally run(int count) {
        for (int i = 0; i < count; i++) {
            byte[] file = mutator.mutate(any(), any());
            long before = THREADS.getCurrentThreadCpuTime();
            String fault = read(file);
            long took = THREADS.getCurrentThreadCpuTime() - before;
            tally.longest = Math.max(tally.longest, took);
            if (fault == null && took > 2 * SECOND) {
                fault = "took %.1f s".formatted((double) took / SECOND);
            }
            if (fault != null) {
                tally.faults.add(new Fault(i, file, fault));
            }
        }
        tally.reasons = reasons.size();
        return tally;
    }

    /** A good one every second time: what is bad already stays bad. */
    private byte[] any() {
        return examples.get(random.nextInt(random.nextBoolean() ? good : examples.size()));
    }

    /** Null if all is as it should be. */
    private String read(byte[] file) {
        String line;
        try {
            line = subject.read(file);
        } catch (Throwable e) {
            StackTraceElement[] stack = e.getStackTrace();
            return e + (stack.length == 0 ? "" : " at " + stack[0]);
        }
        if (line.isEmpty()) {
            tally.read++;
        } else {
            tally.refused++;
        }
        if (reasons.add(VARYING.matcher(line).replaceAll("#")) && examples.size() < MOST_EXAMPLES && file.length > 0) {
            examples.add(file);
        }
        return isOneLine(line) ? null : "not one line: " + line;
    }

    private static boolean isOneLine(String line) {
        return line.length() <= LONGEST_LINE
                && line.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || c == 0x2028
                                || c == 0x2029);
    }
}

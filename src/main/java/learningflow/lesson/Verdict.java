package learningflow.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import learningflow.core.Matrix;
import learningflow.core.Setup;
import learningflow.core.Trace;

/**
 * What is to be said about an answer, without giving the right one away.
 *
 * @param kind whether there was something to judge
 * @param said what was no number; or how many numbers there were
 * @param expected how many numbers are asked
 * @param flaws what is wrong with each number, row by row; empty unless judged
 */
public record Verdict(Kind kind, String said, int expected, List<Flaw> flaws) {
    /** Whether there was something to judge. */
    public enum Kind {
        JUDGED,
        NOT_A_NUMBER,
        WRONG_COUNT
    }

    /** What is within 2 % is right but for its digits. */
    private static final double NEARLY = 0.02;
    /** Doubles are not exact: what lies so close to the middle between two roundings may go either way. */
    private static final double SLACK = 1e-9;
    /** Where everything is 0, what a calculator makes of rounding. */
    private static final double NOTHING = 1e-12;

    public Verdict {
        flaws = List.copyOf(flaws);
    }

    /** Compares an answer with the update that it is about. @param row which row of the batch is looked at, from 0 */
    public static Verdict of(String text, Exercise exercise, Setup setup, Trace trace, int row) {
        Matrix truth = exercise.truth(trace, row);
        Answer answer = Answer.read(text, truth.size());
        if (!answer.bad().isEmpty()) {
            return new Verdict(Kind.NOT_A_NUMBER, answer.bad(), truth.size(), List.of());
        }
        if (answer.count() != truth.size()) {
            return new Verdict(Kind.WRONG_COUNT, Integer.toString(answer.count()), truth.size(), List.of());
        }
        List<Slips.Slip> slips = Slips.of(exercise, setup, trace, row);
        List<Flaw> flaws = new Judge(exercise.digits(), truth, slips, answer.flat()).flaws();
        return new Verdict(Kind.JUDGED, "", truth.size(), flaws);
    }

    public boolean isRight() {
        return kind == Kind.JUDGED && flaws.stream().allMatch(flaw -> flaw == Flaw.NONE);
    }

    /** How many numbers are right. */
    public int right() {
        return (int) flaws.stream().filter(flaw -> flaw == Flaw.NONE).count();
    }

    /** What is wrong, each once, in the order of the numbers. */
    public List<Flaw> found() {
        return flaws.stream().filter(flaw -> flaw != Flaw.NONE).distinct().toList();
    }

    /** Whether a number is the right one to so many significant digits. @param scale the largest of those asked together */
    static boolean agrees(double number, double truth, double scale, int digits) {
        if (!Double.isFinite(number) || !Double.isFinite(truth)) {
            return Double.compare(number, truth) == 0;
        }
        if (number == truth) {
            return true;
        }
        if (truth == 0) {
            return Math.abs(number) <= Math.max(NOTHING, 0.5 * unit(scale, digits));
        }
        return sameRounded(number, truth, digits, 0)
                || sameRounded(number, truth, digits, SLACK)
                || sameRounded(number, truth, digits, -SLACK);
    }

    private static boolean sameRounded(double number, double truth, int digits, double slack) {
        BigDecimal right = rounded(truth * (1 + slack), digits);
        return rounded(number, digits).compareTo(right) == 0
                || rounded(number * (1 + slack), digits).compareTo(right) == 0;
    }

    /** What 1 more in the last of so many digits is. */
    private static double unit(double value, int digits) {
        return value == 0 || !Double.isFinite(value)
                ? 0
                : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - digits + 1);
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    /** Finds for each number the slip that explains it: where several do, the one that explains most of the others. */
    private record Judge(int digits, Matrix truth, List<Slips.Slip> slips, double[] numbers) {
        List<Flaw> flaws() {
            List<Slips.Slip> likely = new ArrayList<>(slips);
            likely.sort(Comparator.comparingInt(slip -> -explained(slip)));
            boolean turned = isTurned();
            List<Flaw> flaws = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                flaws.add(agrees(i, truth) ? Flaw.NONE : turned ? Flaw.ORDER : flaw(i, likely));
            }
            return flaws;
        }

        private boolean agrees(int i, Matrix other) {
            return Verdict.agrees(numbers[i], other.get(i), other.maxAbs(), digits);
        }

        private int explained(Slips.Slip slip) {
            int count = 0;
            for (int i = 0; i < numbers.length; i++) {
                count += !agrees(i, truth) && agrees(i, slip.answer()) ? 1 : 0;
            }
            return count;
        }

        /** Whether these are the right numbers in other places. */
        private boolean isTurned() {
            double[] mine = numbers.clone();
            double[] right = truth.toArray();
            Arrays.sort(mine);
            Arrays.sort(right);
            boolean same = numbers.length > 1;
            for (int i = 0; i < mine.length && same; i++) {
                same = Verdict.agrees(mine[i], right[i], truth.maxAbs(), digits);
            }
            return same;
        }

        private Flaw flaw(int i, List<Slips.Slip> likely) {
            double number = numbers[i];
            double right = truth.get(i);
            boolean nearly = Math.abs(number - right) <= NEARLY * Math.abs(right);
            return likely.stream()
                    .filter(slip -> agrees(i, slip.answer()))
                    .map(Slips.Slip::flaw)
                    .findFirst()
                    .orElse(nearly ? Flaw.DIGITS : number * right > 0 ? Flaw.SIZE : Flaw.OTHER);
        }
    }
}

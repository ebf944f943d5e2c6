package learningflow.lesson.formula;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A line of a formula.
 *
 * @param groups what stays together where the line is wrapped
 */
public record Line(List<List<Piece>> groups) {
    /** The first piece of a group that is the result, in a box. Its last one is the closing brace. */
    static final String BOX = "\\boxed{";

    /** How a group begins that only says what the others are; where there is no room it is left out. */
    static final String REMARK = "\\qquad \\text{(";

    public Line {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Whether a group is the result. It stays beside the group before it. */
    public static boolean isBoxed(List<Piece> group) {
        return group.get(0).latex().equals(BOX);
    }

    public static boolean isRemark(List<Piece> group) {
        return group.get(0).latex().startsWith(REMARK);
    }

    public Stream<Piece> pieces() {
        return groups.stream().flatMap(List::stream);
    }

    /** The numbers in it, in order. */
    public DoubleStream numbers() {
        return pieces().filter(piece -> piece.number().isPresent())
                .mapToDouble(piece -> piece.number().getAsDouble());
    }
}

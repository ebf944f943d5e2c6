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
    public Line {
        groups = groups.stream().map(List::copyOf).toList();
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

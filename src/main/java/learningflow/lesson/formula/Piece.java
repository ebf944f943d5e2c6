package learningflow.lesson.formula;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.lesson.Part;

/**
 * A piece of a formula: a sign or a number of the model, or what stands between such.
 *
 * @param latex may be less than a whole expression where it stands between others: {@code \sqrt{}
 * @param number its value, where it is a number
 * @param part what it names, if it names something
 */
public record Piece(String latex, OptionalDouble number, Optional<Part> part, Direction direction) {
    public Piece {
        Objects.requireNonNull(latex);
    }

    static Piece glue(String latex) {
        return new Piece(latex, OptionalDouble.empty(), Optional.empty(), Direction.NONE);
    }
}

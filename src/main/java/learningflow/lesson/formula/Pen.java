package learningflow.lesson.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import learningflow.lesson.Part;

/** Writes a line of a formula, piece by piece. */
final class Pen {
    /** Behind these a negative number needs no brackets. */
    private static final String OPEN = "({|,=&\\";

    private final List<List<Piece>> groups = new ArrayList<>();
    private List<Piece> group = new ArrayList<>();
    /** Whether the equation has an equals sign already. */
    private boolean equals;

    Line line() {
        wrap();
        return new Line(groups);
    }

    /** Here the line may be wrapped. */
    Pen wrap() {
        if (!group.isEmpty()) {
            groups.add(group);
            group = new ArrayList<>();
        }
        return this;
    }

    /** An equals sign, before which the line may be wrapped, unless it is the first one of its equation. */
    Pen equal() {
        if (equals) {
            wrap();
        }
        equals = true;
        return glue(" = ");
    }

    /** On to another equation. */
    Pen next() {
        wrap();
        equals = false;
        return glue("\\quad ");
    }

    Pen glue(String latex) {
        if (!latex.isEmpty()) {
            group.add(Piece.glue(latex));
        }
        return this;
    }

    /** @param part what it names */
    Pen sign(String latex, Part part, Direction direction) {
        group.add(new Piece(latex, OptionalDouble.empty(), Optional.of(part), direction));
        return this;
    }

    /** A number that is nothing of the model's: how many rows there are. */
    Pen number(double value) {
        return number(value, Optional.empty(), Direction.NONE);
    }

    Pen number(double value, Part part, Direction direction) {
        return number(value, Optional.of(part), direction);
    }

    /** A negative one in brackets, unless nothing that could bind it stands before. */
    private Pen number(double value, Optional<Part> part, Direction direction) {
        boolean bracketed = value < 0 && !isOpen();
        if (bracketed) {
            glue("(");
        }
        group.add(new Piece(Latex.number(value), OptionalDouble.of(value + 0.0), part, direction));
        return bracketed ? glue(")") : this;
    }

    private boolean isOpen() {
        for (int i = group.size() - 1; i >= 0; i--) {
            String before = group.get(i).latex().stripTrailing();
            if (!before.isEmpty()) {
                return OPEN.indexOf(before.charAt(before.length() - 1)) >= 0 || before.startsWith("\\text{ ");
            }
        }
        return true;
    }

    /** Before the next term of a long sum, where the line may be wrapped. */
    Pen plus() {
        return wrap().glue(" + \\; ");
    }

    /** For the terms of a sum that are not written. */
    Pen dots(boolean any) {
        return glue(any ? " + \\ldots" : "");
    }

    /** @param text in words what the line is */
    Pen remark(String text) {
        return wrap().glue(Line.REMARK + text.replace(" = ", "\\,=\\,") + ")}").wrap();
    }

    Pen write(Consumer<Pen> what) {
        what.accept(this);
        return this;
    }

    /** The result, in a box: a group of its own. */
    Pen boxed(Consumer<Pen> result) {
        return wrap().glue(Line.BOX).write(result).glue("}").wrap();
    }
}

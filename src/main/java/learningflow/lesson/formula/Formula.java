package learningflow.lesson.formula;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import learningflow.core.Numbers;

/**
 * What a step computes: the rule, what stands for its derivative, and the numbers.
 *
 * @param lines one after the other; none where there is nothing to compute
 */
public record Formula(List<Line> lines) {
    public static final Formula NONE = new Formula(List.of());

    public Formula {
        lines = List.copyOf(lines);
    }

    /** To be copied into a text. */
    public String latex() {
        return lines.stream()
                .map(line ->
                        Latex.of(line.groups().stream().flatMap(List::stream).toList(), Latex.Fractions.STACKED))
                .collect(Collectors.joining(" \\\\\n"));
    }

    /** A line, from 0, in plain text; "" if there is none. */
    public String text(int line) {
        return line < lines.size() ? text(lines.get(line), Numbers::format) : "";
    }

    /** All of it in plain text, every number in full. */
    public String exactText() {
        return lines.stream().map(line -> text(line, Formula::exact)).collect(Collectors.joining("\n"));
    }

    private static String exact(double value) {
        return Numbers.exact(value).replace('-', '−').replace("e−", "e-");
    }

    private static String text(Line line, DoubleFunction<String> format) {
        String latex = line.pieces()
                .map(piece -> piece.number().isPresent()
                        ? Latex.number(format.apply(piece.number().getAsDouble()))
                        : piece.latex())
                .collect(Collectors.joining());
        return PlainText.of(latex);
    }
}

package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A diagram in the making. */
final class Sheet {
    /** Digits of a number for people. */
    private static final int SIGNIFICANT = 4;

    private static final double SMALLEST = 0.35;

    final List<Arrow> arrows = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final List<Cells> cells = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();
    final List<Pulse> pulses = new ArrayList<>();
    final List<Label> riders = new ArrayList<>();
    private final TextMeasure measure;

    Sheet(TextMeasure measure) {
        this.measure = measure;
    }

    Diagram diagram(Size size, Optional<Diagram> over) {
        return new Diagram(size.width(), size.height(), arrows, boxes, cells, labels, pulses, riders, over);
    }

    double width(String text, Style style) {
        return measure.width(text, style.size(), style.bold(), style.italic());
    }

    /** A line around (x, y), smaller or cut where it is too wide. */
    Label centred(String id, String owner, String text, double x, double y, double maxWidth, Style style) {
        double steady = width(steady(text), style);
        Style fitting = style.sized(style.size() * Math.max(SMALLEST, Math.min(1, maxWidth / steady)));
        String shown = cut(text, maxWidth, fitting);
        double width = width(shown, fitting);
        double left = x - (shown.equals(text) ? Math.min(maxWidth, width(steady(text), fitting)) : width) / 2;
        return label(id, owner, shown, left, y - fitting.line() / 2, width, fitting);
    }

    /** A line that begins at x, around y. */
    Label from(String id, String owner, String text, double x, double y, Style style) {
        return label(id, owner, text, x, y - style.line() / 2, width(text, style), style);
    }

    private static Label label(String id, String owner, String text, double x, double y, double width, Style style) {
        return new Label(
                id,
                owner,
                text,
                x,
                y,
                width,
                style.line(),
                style.size(),
                style.bold(),
                style.italic(),
                style.role(),
                style.plate());
    }

    /** As much of the text as has room, with … at its end where it is not all of it. */
    String cut(String text, double maxWidth, Style style) {
        if (width(text, style) <= maxWidth + 0.01) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 0 && width(text.substring(0, length).strip() + "…", style) > maxWidth) {
            length--;
        }
        return text.substring(0, Math.max(0, length)).strip() + "…";
    }

    /**
     * The text with its number brought to a usual length, so that a text whose number loses a digit for a moment, while a
     * slider moves, does not move itself. A number of few digits is taken for one that stays so.
     */
    static String steady(String text) {
        int point = text.lastIndexOf('.');
        if (point < 1 || !Character.isDigit(text.charAt(point - 1))) {
            return text;
        }
        int start = point;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int digits = 0;
        for (int i = start; i < text.length() && (i == point || Character.isDigit(text.charAt(i))); i++) {
            boolean leading = digits == 0 && text.charAt(i) == '0';
            digits += i == point || leading ? 0 : 1;
        }
        return digits == SIGNIFICANT - 1 ? text + "0" : text;
    }
}

package learningflow.io.export;

import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Evaluation;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.diagram.Picture;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;
import learningflow.io.draw.Pen;
import learningflow.lesson.Results;
import learningflow.lesson.Signs;

/** The rows of the data with what the weights on the screen make of them; as many rows and columns as fit. */
final class DataSheet {
    private static final double ROW = 1.55;
    /** Title, names of the columns, and the line below the rows. */
    private static final double AROUND = 5.4;

    private static final double LONGEST = 11;
    private static final double LONGEST_HEAD = 3;

    private final Studio studio;
    private final Picture picture;
    private final Evaluation now;
    private final Results results;

    /** @param now every row with the weights on the screen */
    DataSheet(Studio studio, Picture picture, Evaluation now) {
        this.studio = studio;
        this.picture = picture;
        this.now = now;
        results = new Results(
                picture.decision(), picture.network(), picture.setup().data());
    }

    /** A column. @param colour of a row's cell @param dropped whether it may be left out where there is no room */
    private record Column(
            String head, IntFunction<String> cell, IntFunction<String> colour, boolean word, boolean dropped) {}

    void draw(Canvas canvas, Area area) {
        double em = area.em();
        Face face = Face.plain(0.9 * em);
        int room = (int) ((area.height() - AROUND * em) / (ROW * em));
        int rows = picture.setup().data().rows();
        int first = firstRow(rows, room);
        int shown = Math.min(room, rows);
        int[] numbers = IntStream.range(first, first + shown).toArray();
        canvas.begin("data");
        studio.line(canvas, studio.texts.text("data.title"), area.x(), area.y(), Face.bold(1.05 * em), "text");
        Area table = area.below(1.9 * em);
        List<Column> columns = fitting(numbers, face, table.width(), 0.9 * em);
        marks(canvas, numbers, table);
        double[] widths = widths(columns, numbers, face, table.width() - 0.9 * em * columns.size());
        double x = table.x() + 0.4 * em;
        for (int i = 0; i < widths.length; i++) {
            column(canvas, columns.get(i), numbers, new Area(x, table.y(), widths[i], table.height(), em), face);
            x += widths[i] + 0.9 * em;
        }
        double under = table.y() + ROW * em;
        canvas.draw(new Line2D.Double(table.x(), under, table.right(), under), studio.palette.get("line"), Pen.of(0.8));
        summary(canvas, rows - shown, area, face);
        canvas.end();
    }

    /** So that the row of the present update is to be seen. */
    private int firstRow(int rows, int room) {
        int present = picture.trace()
                .map(trace ->
                        trace.batch().row(Math.min(picture.row(), trace.batch().size() - 1)))
                .orElse(0);
        return Math.max(0, Math.min(present - room / 2, rows - room));
    }

    private void marks(Canvas canvas, int[] numbers, Area table) {
        double height = ROW * table.em();
        for (int i = 0; i < numbers.length; i++) {
            if (isPresent(numbers[i])) {
                double y = table.y() + (i + 1) * height;
                canvas.fill(
                        new RoundRectangle2D.Double(table.x(), y, table.width(), height, 6, 6),
                        studio.palette.get("selected"));
            }
        }
    }

    private boolean isPresent(int row) {
        return picture.trace()
                .filter(trace -> Arrays.stream(trace.batch().rows()).anyMatch(r -> r == row))
                .isPresent();
    }

    private void column(Canvas canvas, Column column, int[] numbers, Area area, Face face) {
        double height = ROW * area.em();
        double pad = (height - Studio.LINE * face.size()) / 2;
        String head = studio.cut(column.head(), area.width() + 0.01, face);
        cell(canvas, head, column.word(), area, area.y() + pad, face, "muted");
        for (int i = 0; i < numbers.length; i++) {
            int row = numbers[i];
            double y = area.y() + (i + 1) * height + pad;
            String text = studio.cut(column.cell().apply(row), area.width() + 0.01, face);
            cell(canvas, text, column.word(), area, y, face, column.colour().apply(row));
        }
    }

    private void cell(Canvas canvas, String text, boolean word, Area area, double y, Face face, String colour) {
        if (word) {
            studio.line(canvas, text, area.x(), y, face, colour);
        } else {
            studio.lineEndingAt(canvas, text, area.right(), y, face, colour);
        }
    }

    /** As wide as its cells want it; a long name is cut before a column is left out for it. */
    private double width(Column column, int[] numbers, Face face) {
        double widest = Math.min(studio.fonts.width(column.head(), face), LONGEST_HEAD * face.size());
        for (int row : numbers) {
            widest = Math.max(widest, studio.fonts.width(column.cell().apply(row), face));
        }
        return Math.min(widest, LONGEST * face.size());
    }

    /** Where there is room left, names stand whole, the shorter ones first; the last gets what is left. */
    private double[] widths(List<Column> columns, int[] numbers, Face face, double room) {
        double[] widths = columns.stream()
                .mapToDouble(column -> width(column, numbers, face))
                .toArray();
        double[] whole = columns.stream()
                .mapToDouble(column -> studio.fonts.width(column.head(), face))
                .toArray();
        double left = room - Arrays.stream(widths).sum();
        List<Integer> shortestFirst = IntStream.range(0, widths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i]))
                .toList();
        for (int i : shortestFirst) {
            double more = Math.max(0, Math.min(whole[i] - widths[i], left));
            widths[i] += more;
            left -= more;
        }
        return widths;
    }

    private List<Column> fitting(int[] numbers, Face face, double room, double gap) {
        List<Column> columns = new ArrayList<>(columns());
        double width = columns.stream()
                .mapToDouble(column -> width(column, numbers, face) + gap)
                .sum();
        for (int i = columns.size() - 1; i >= 0 && width > room; i--) {
            if (columns.get(i).dropped()) {
                width -= width(columns.remove(i), numbers, face) + gap;
            }
        }
        return columns;
    }

    private List<Column> columns() {
        Dataset data = picture.setup().data();
        Network network = picture.network();
        Matrix outputs = data.reverseOutputs(now.outputs());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                studio.texts.text("data.row"),
                row -> (isPresent(row) ? "▸ " : "") + (row + 1),
                row -> "muted",
                false,
                false));
        for (int i = 0; i < network.inputs(); i++) {
            columns.add(numbers(data.inputs().get(i), data.rawX(), i, true));
        }
        for (int i = 0; i < network.outputs(); i++) {
            columns.add(numbers(Signs.y(network, i), data.rawY(), i, i > 0));
        }
        for (int i = 0; i < network.outputs(); i++) {
            columns.add(numbers(Signs.o(network, network.size(), i), outputs, i, i > 0));
        }
        if (results.exist()) {
            columns.add(new Column(
                    studio.texts.text("data.result"),
                    row -> (isRight(row) ? "✓ " : "✗ ")
                            + results.of(now.outputs(), row).orElse(studio.texts.text("data.noResult")),
                    row -> isRight(row) ? "good-text" : "bad-text",
                    true,
                    false));
        }
        columns.add(new Column(
                studio.texts.text("data.loss"),
                row -> Numbers.format(now.losses().get(row)),
                row -> "text",
                false,
                false));
        return columns;
    }

    private static Column numbers(String head, Matrix values, int column, boolean dropped) {
        return new Column(head, row -> Numbers.format(values.get(row, column)), row -> "text", false, dropped);
    }

    private boolean isRight(int row) {
        return results.isRight(now.outputs(), row);
    }

    private void summary(Canvas canvas, int more, Area area, Face face) {
        double y = area.bottom() - 1.6 * area.em();
        if (more > 0) {
            studio.line(canvas, studio.texts.text("graph.more", "n", more), area.x(), y, face, "muted");
        }
        String mean = studio.texts.text("data.meanLoss", "loss", Numbers.format(now.meanLoss()));
        studio.lineEndingAt(canvas, mean, area.right(), y, Face.bold(face.size()), "text");
    }
}

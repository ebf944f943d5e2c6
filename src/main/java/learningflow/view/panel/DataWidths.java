package learningflow.view.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/**
 * Gives each column of the table the width of what is in it. Columns grow while numbers change, but never shrink, so that
 * nothing jumps while a slider moves.
 */
final class DataWidths {
    /** Rows looked at. */
    private static final int SAMPLE = 60;
    /** Left and right of a cell, in letters' heights; as the style sheet has it. */
    private static final double PADDING = 0.5;

    private static final Pattern DIGIT = Pattern.compile("[1-9]");
    private static final int MANY = 1000;

    private static final double SCROLL_BAR = 14;
    /** Of the header, in rows; as the style sheet has it. */
    private static final double HEADER_ROWS = 1;

    /** Headers so short are never abbreviated. */
    private static final int SIGN = 3;

    private static final double TALL_HEADER_ROWS = 1.6;
    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
    private static final PseudoClass ALL_ROWS = PseudoClass.getPseudoClass("all-rows");
    private static final PseudoClass DENSE_TYPE = PseudoClass.getPseudoClass("dense");
    /** Of the type, where all columns fit in then; as the style sheet has it. */
    private static final double DENSE = 0.86;
    /** Type that can be read without effort, in pixels. */
    private static final double READABLE = 10.65;

    private static final PseudoClass ALL_COLUMNS = PseudoClass.getPseudoClass("all-columns");

    private final TableView<Integer> table;
    private final DoubleProperty headerRows = new SimpleDoubleProperty(HEADER_ROWS);
    private final DoubleProperty barHeight = new SimpleDoubleProperty();
    /** In the letters of the cells, never seen. */
    private final Label probe;

    private List<DataColumn> columns = List.of();
    private Rows rows;
    private double[] need = new double[0];
    private double[] room = new double[0];
    private double[] names = new double[0];
    private Font measured;
    /** The widths of texts in that font. */
    private final Map<String, Double> known = new HashMap<>();

    DataWidths(TableView<Integer> table) {
        this.table = table;
        probe = new Label();
        probe.getStyleClass().add("data-probe");
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().addListener(property -> again());
        table.widthProperty().addListener(property -> apply());
        table.heightProperty().addListener(property -> apply());
    }

    Label probe() {
        return probe;
    }

    void fit(Rows newRows, List<DataColumn> newColumns) {
        boolean fresh = newColumns != columns || newRows.data() != (rows == null ? null : rows.data());
        rows = newRows;
        columns = newColumns;
        if (fresh) {
            again();
        } else if (grow()) {
            apply();
        }
    }

    /** Of the header, in rows. */
    DoubleProperty headerRows() {
        return headerRows;
    }

    /** Of the horizontal scroll bar, where there is one. */
    DoubleProperty barHeight() {
        return barHeight;
    }

    private double headerHeight() {
        return headerRows.get() * table.getFixedCellSize();
    }

    private void again() {
        if (rows != null) {
            boolean tall = columns.stream().anyMatch(column -> column.header().contains(" "));
            table.pseudoClassStateChanged(TALL, tall);
            headerRows.set(tall ? TALL_HEADER_ROWS : HEADER_ROWS);
            measured = probe.getFont();
            known.clear();
            need = new double[columns.size()];
            room = new double[columns.size()];
            names = new double[columns.size()];
            grow();
            apply();
        }
    }

    private boolean grow() {
        boolean grown = false;
        double padding = PADDING * measured.getSize() + 2;
        for (int i = 0; i < columns.size(); i++) {
            DataColumn column = columns.get(i);
            double header = inTwoLines(column.header()) + padding;
            double content = Math.max(width(column.reserved()), widest(column)) + padding;
            content = column.header().length() <= SIGN ? Math.max(content, header) : content;
            grown |= content > need[i] + 0.5;
            need[i] = Math.max(need[i], content);
            room[i] = Math.max(need[i], width(column.roomy()) + padding);
            names[i] = header;
        }
        return grown;
    }

    /** How wide a header must be to stand in two lines. */
    private double inTwoLines(String header) {
        double least = header.contains(" ") ? Double.POSITIVE_INFINITY : width(header);
        for (int space = header.indexOf(' '); space >= 0; space = header.indexOf(' ', space + 1)) {
            least = Math.min(least, Math.max(width(header.substring(0, space)), width(header.substring(space + 1))));
        }
        return least;
    }

    /** Measures the longest texts only, for measuring is slow. Of as many letters one may be wider than the other. */
    private double widest(DataColumn column) {
        int longest = 0;
        double widest = 0;
        for (int row = 0; row < Math.min(rows.count(), SAMPLE); row++) {
            String text = column.text().apply(rows, row);
            if (text.length() >= longest) {
                longest = text.length();
                widest = Math.max(widest, width(text));
            }
        }
        return widest;
    }

    /** Measuring is slow; but digits are all as wide, so most of it has been done. */
    private double width(String string) {
        if (known.size() > MANY) {
            known.clear();
        }
        return known.computeIfAbsent(DIGIT.matcher(string).replaceAll("0"), text -> DataHeader.width(text, measured));
    }

    private void apply() {
        if (table.getColumns().size() != need.length) {
            return;
        }
        double cell = table.getFixedCellSize();
        boolean allRows = rows.count() * cell <= table.getHeight() - headerHeight() - barHeight.get();
        double available = table.getWidth() - (allRows ? 0 : SCROLL_BAR);
        boolean dense = isBetterDense(available);
        double scale = dense ? DENSE : 1;
        boolean allColumns = scale * Arrays.stream(need).sum() <= available;
        barHeight.set(allColumns ? 0 : SCROLL_BAR);
        double[] widths = ColumnFit.fit(scaled(need, scale), scaled(room, scale), scaled(names, scale), available);
        // A bar that is there for no reason but the other bar would stay: it is taken away by style.
        table.pseudoClassStateChanged(ALL_ROWS, allRows);
        table.pseudoClassStateChanged(ALL_COLUMNS, allColumns);
        table.pseudoClassStateChanged(DENSE_TYPE, dense);
        for (int i = 0; i < widths.length; i++) {
            table.getColumns().get(i).setPrefWidth(Math.floor(widths[i]));
        }
    }

    /** Whether smaller type lets all columns be seen, or where it is large enough for it, their names. */
    private boolean isBetterDense(double available) {
        double all = Arrays.stream(need).sum();
        double named = Arrays.stream(ColumnFit.larger(need, names)).sum();
        boolean large = measured.getSize() * DENSE >= READABLE;
        return all > available && DENSE * all <= available || large && named > available && DENSE * named <= available;
    }

    private static double[] scaled(double[] widths, double scale) {
        return Arrays.stream(widths).map(width -> width * scale).toArray();
    }
}

package learningflow.io.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, aligned: the first columns left, those of numbers right. A line of one cell is text across. */
public final class Grid {
    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final int left;
    private final List<List<String>> lines = new ArrayList<>();

    /** @param left how many columns are aligned left */
    public Grid(int left) {
        this.left = left;
    }

    public void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    public void add(String... cells) {
        add(List.of(cells));
    }

    public void print(Writer out) throws IOException {
        int[] widths = widths();
        for (List<String> line : lines) {
            out.write(INDENT + text(line, widths).stripTrailing() + "\n");
        }
    }

    private String text(List<String> line, int[] widths) {
        if (line.size() == 1) {
            return line.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            if (widths[i] > 0) {
                String space = " ".repeat(widths[i] - width(line.get(i)));
                text.append(i < left ? line.get(i) + space : space + line.get(i))
                        .append(GAP);
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size() && line.size() > 1; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        return widths;
    }

    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

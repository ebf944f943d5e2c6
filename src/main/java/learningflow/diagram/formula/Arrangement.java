package learningflow.diagram.formula;

import java.util.ArrayList;
import java.util.List;
import learningflow.lesson.formula.Formula;
import learningflow.lesson.formula.Latex.Fractions;
import learningflow.lesson.formula.Line;
import learningflow.lesson.formula.Piece;

/**
 * Where the groups of a formula stand: its lines below each other where there is room, else beside each other, wrapped otherwise.
 *
 * @param places one a group
 * @param scale of the type
 */
public record Arrangement(List<Place> places, double scale, double width, double height) {
    /** Between two lines beside each other, and between the groups of a line, in sizes of the type. */
    private static final double BETWEEN_LINES = 1.9;

    private static final double BETWEEN_GROUPS = 0.28;
    private static final double BETWEEN_ROWS = 0.3;
    /** From a result to its box. */
    public static final double BOX = 0.22;

    /** @param line which line of the formula @param x left @param y of the baseline, both in pixels */
    public record Place(int line, List<Piece> pieces, Typeset typeset, double x, double y) {
        public boolean isBoxed() {
            return Line.isBoxed(pieces);
        }
    }

    /** How large, and how derivatives stand: the best first. */
    private enum Manner {
        STACKED(Fractions.LARGE, 1),
        STACKED_SMALLER(Fractions.LARGE, 0.88),
        LARGE(Fractions.LARGE, 1),
        SMALLER(Fractions.LARGE, 0.88),
        INLINE(Fractions.INLINE, 1),
        INLINE_SMALLER(Fractions.INLINE, 0.88),
        SMALL(Fractions.INLINE, 0.77),
        SMALLER_STILL(Fractions.INLINE, 0.66),
        SMALLEST(Fractions.INLINE, 0.54);

        private final Fractions fractions;
        private final double scale;

        Manner(Fractions fractions, double scale) {
            this.fractions = fractions;
            this.scale = scale;
        }

        boolean isStacked() {
            return this == STACKED || this == STACKED_SMALLER;
        }
    }

    /** As large as the area lets it be. @param type size of the type in pixels */
    public static Arrangement of(Formula formula, double type, double width, double height) {
        Arrangement found = null;
        for (Manner manner : Manner.values()) {
            found = of(formula, manner, type, width);
            if (found.height <= height && found.width <= width) {
                return found;
            }
        }
        return found;
    }

    private static Arrangement of(Formula formula, Manner manner, double type, double width) {
        double em = type * manner.scale;
        double unit = em / Typeset.UNITS;
        Rows rows = new Rows(em, unit);
        for (int i = 0; i < formula.lines().size(); i++) {
            Line line = formula.lines().get(i);
            List<Typeset> groups = line.groups().stream()
                    .filter(group -> manner.isStacked() || !Line.isRemark(group))
                    .map(group -> Typesetter.typeset(group, manner.fractions))
                    .toList();
            double whole = groups.stream()
                            .mapToDouble(group -> group.width() * unit + BETWEEN_GROUPS * em)
                            .sum()
                    + BOX * em;
            rows.gap(i == 0 ? 0 : BETWEEN_LINES * em);
            if (rows.x > 0 && (manner.isStacked() || rows.x + whole > width)) {
                rows.wrap(0);
            }
            for (int g = 0; g < groups.size(); g++) {
                boolean boxed = Line.isBoxed(line.groups().get(g));
                boolean boxFollows =
                        g + 1 < groups.size() && Line.isBoxed(line.groups().get(g + 1));
                double needed = groups.get(g).width()
                        + (boxFollows ? groups.get(g + 1).width() + 1000 * (BETWEEN_GROUPS + 2 * BOX) : 0);
                if (!boxed && rows.x > 0 && rows.x + needed * unit > width) {
                    if (Line.isRemark(line.groups().get(g))) {
                        continue;
                    }
                    rows.wrap(1.2 * em);
                }
                rows.add(i, line.groups().get(g), groups.get(g));
            }
        }
        return rows.end(manner.scale);
    }

    /** The rows while they are being filled. */
    private static final class Rows {
        private final double em;
        private final double unit;
        private final List<Place> places = new ArrayList<>();
        private List<Place> row = new ArrayList<>();
        private double x;
        private double y;
        private double widest;

        Rows(double em, double unit) {
            this.em = em;
            this.unit = unit;
        }

        void gap(double gap) {
            x += x > 0 ? gap : 0;
        }

        void add(int line, List<Piece> pieces, Typeset typeset) {
            double around = Line.isBoxed(pieces) ? BOX * em : 0;
            row.add(new Place(line, pieces, typeset, x + around, 0));
            x += typeset.width() * unit + 2 * around + BETWEEN_GROUPS * em;
            widest = Math.max(widest, x - BETWEEN_GROUPS * em);
        }

        void wrap(double indent) {
            if (!row.isEmpty()) {
                double above = row.stream()
                        .mapToDouble(p -> p.typeset().height() * unit + around(p))
                        .max()
                        .orElse(0);
                double below = row.stream()
                        .mapToDouble(p -> p.typeset().depth() * unit + around(p))
                        .max()
                        .orElse(0);
                double baseline = y + Math.max(above, 0.75 * em);
                row.forEach(p -> places.add(new Place(p.line(), p.pieces(), p.typeset(), p.x(), baseline)));
                y = baseline + Math.max(below, 0.25 * em) + BETWEEN_ROWS * em;
                row = new ArrayList<>();
            }
            x = indent;
        }

        private double around(Place place) {
            return place.isBoxed() ? BOX * em : 0;
        }

        Arrangement end(double scale) {
            wrap(0);
            return new Arrangement(List.copyOf(places), scale, widest, Math.max(0, y - BETWEEN_ROWS * em));
        }
    }
}

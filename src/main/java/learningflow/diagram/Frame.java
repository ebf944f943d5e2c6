package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Layer;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;

/** Draws what stands around the graph: a heading for each column, and the legend. */
final class Frame {
    private final Picture picture;
    private final Sheet sheet;
    private final Texts texts;

    Frame(Picture picture, Sheet sheet, Texts texts) {
        this.picture = picture;
        this.sheet = sheet;
        this.texts = texts;
    }

    /** The heading of column k, 0 for the data and m + 1 for the loss. */
    void head(int k, double x, double width, double em, boolean formula) {
        Style bold = Style.plain(1.05 * em, Role.NEUTRAL).asBold();
        Style formal = Style.plain(0.95 * em, Role.MUTED).asFormula();
        String mark = foldMark(k);
        String owner = k == picture.network().size() + 1 ? "loss" : "layer:" + k;
        sheet.labels.add(sheet.centred(
                "layer:" + k + ":name",
                owner,
                mark + firstThatFits(names(k), width - sheet.width(mark, bold), bold),
                x,
                0.85 * em,
                width,
                bold));
        List<String> formulas = formulas(k);
        String fitting = formulas.isEmpty() ? "" : firstThatFits(formulas, width, formal);
        if (formula && !fitting.isEmpty() && sheet.width(fitting, formal) <= width) {
            sheet.labels.add(sheet.centred("layer:" + k + ":formula", owner, fitting, x, 2.15 * em, width, formal));
        }
    }

    /** Before the name of a layer that folds: whether it is open. */
    private String foldMark(int k) {
        if (!Opened.folds(picture.network(), k)) {
            return "";
        }
        return picture.opened().has(k) ? "▾ " : "▸ ";
    }

    /** The heading inside a card, as far as it has room. */
    void headIn(Box card, int k, double em, boolean withFormula) {
        double width = card.width() - 0.6 * em;
        Style bold = Style.plain(1.05 * em, Role.NEUTRAL).asBold();
        String name = firstThatFits(names(k), width, bold);
        boolean roomy = sheet.width(name, bold) * 0.97 <= width;
        if (roomy) {
            sheet.labels.add(sheet.centred(
                    "layer:" + k + ":name", card.id(), name, card.centreX(), card.y() + 1.0 * em, width, bold));
        }
        Style formal = Style.plain(0.95 * em, Role.MUTED).asFormula();
        List<String> formulas = formulas(k);
        if (roomy && withFormula && formulas.stream().anyMatch(text -> sheet.width(text, formal) * 0.97 <= width)) {
            String formula = firstThatFits(formulas, width, formal);
            sheet.labels.add(sheet.centred(
                    "layer:" + k + ":formula",
                    card.id(),
                    formula,
                    card.centreX(),
                    card.y() + 2.35 * em,
                    width,
                    formal));
        }
    }

    private String firstThatFits(List<String> options, double width, Style style) {
        return options.stream()
                .filter(text -> sheet.width(text, style) <= width)
                .findFirst()
                .orElse(options.get(options.size() - 1));
    }

    private List<String> names(int k) {
        int m = picture.network().size();
        if (k == 0) {
            return List.of(texts.text("graph.data"));
        }
        if (k > m) {
            return List.of(texts.text(picture.isInferring() ? "graph.output" : "graph.lossHead"));
        }
        String layer = Signs.layer(k);
        return List.of(layer + " " + picture.network().layer(k).name(), layer);
    }

    private List<String> formulas(int k) {
        int m = picture.network().size();
        if (k == 0 || k > m && picture.isInferring()) {
            return List.of();
        }
        if (k > m) {
            String formula = picture.setup().loss().formula();
            return List.of("Loss(X, Y) = " + formula, formula);
        }
        Layer layer = picture.network().layer(k);
        String arguments = (layer.hasWeights() ? "X, W" : "X") + (layer.hasBias() ? ", b" : "");
        return List.of(Signs.layer(k) + "(" + arguments + ") = " + layer.formula(), layer.formula());
    }

    /** How high the legend is. */
    static double legendHeight(Size size) {
        return 1.7 * size.type();
    }

    /** Along the bottom: what the two colours, and the lines, mean. */
    void legend(Size size, boolean weights) {
        List<String> items = new ArrayList<>(List.of(texts.text("graph.legend.forward")));
        if (!picture.isInferring()) {
            items.add(texts.text("graph.legend.backward"));
        }
        if (weights) {
            items.add(texts.text("graph.legend.weights"));
        }
        double type = 0.85 * size.type();
        double space = 1.6 * type;
        double line = 2.2 * type;
        while (legendWidth(items, type, space, line) > size.width() - type && type > 0.62 * size.type()) {
            type *= 0.96;
            space = 1.6 * type;
            line = 2.2 * type;
        }
        while (items.size() > 1 && legendWidth(items, type, space, line) > size.width() - type) {
            items.remove(items.size() - 1);
        }
        double x = (size.width() - legendWidth(items, type, space, line)) / 2;
        double y = size.height() - 1.0 * type;
        for (int i = 0; i < items.size(); i++) {
            x = item(i, items.get(i), x, y, type, line) + space;
        }
    }

    private double legendWidth(List<String> items, double type, double space, double line) {
        double width = -space;
        for (int i = 0; i < items.size(); i++) {
            width += sheet.width(items.get(i), Style.plain(type, Role.MUTED)) + space + (isFlow(i) ? line : 0);
        }
        return width;
    }

    private boolean isFlow(int item) {
        return item == 0 || item == 1 && !picture.isInferring();
    }

    private double item(int i, String text, double x, double y, double type, double line) {
        double start = x;
        Role role = i == 0 ? Role.FORWARD : isFlow(i) ? Role.BACKWARD : Role.MUTED;
        if (isFlow(i)) {
            double end = x + line - 0.6 * type;
            double from = i == 0 ? x : end;
            double to = i == 0 ? end : x;
            sheet.arrows.add(new Arrow(
                    "legend:" + i + ":line", "", "", from, y, to, y, 2, false, 0.6 * type, false, false, role));
            start = x + line;
        }
        Label label = sheet.from("legend:" + i, "", text, start, y, Style.plain(type, role));
        sheet.labels.add(label);
        return label.right();
    }
}

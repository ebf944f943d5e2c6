package learningflow.lesson.formula;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningflow.lesson.Texts;

/** The formulas of layers, losses and optimizers, whose places are filled with signs or with numbers. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("<sum>(.*?)</sum>|<([A-Za-z0-9]+)>");

    private final Texts texts;
    private final Map<String, Consumer<Pen>> places;
    private final Sum sum;

    /** What stands for a sum over j. */
    interface Sum {
        void write(Pen pen, Consumer<Map<String, Consumer<Pen>>> term);
    }

    /** @param sum of a formula that has one; else null */
    Template(Texts texts, Map<String, Consumer<Pen>> places, Sum sum) {
        this.texts = texts;
        this.places = places;
        this.sum = sum;
    }

    /** Σⱼ, and signs with the index j. */
    static Sum symbolic(Map<String, Consumer<Pen>> ofJ) {
        return (pen, term) -> {
            pen.glue("\\sum_{j} ");
            term.accept(ofJ);
        };
    }

    /** Term by term. */
    static Sum written(int count, IntFunction<Map<String, Consumer<Pen>>> ofJ) {
        return (pen, term) -> {
            for (int j = 0; j < count; j++) {
                pen.glue(j == 0 ? "" : " + ");
                term.accept(ofJ.apply(j));
            }
        };
    }

    void write(String latex, Pen pen) {
        write(latex, pen, places);
    }

    private void write(String latex, Pen pen, Map<String, Consumer<Pen>> filled) {
        Matcher matcher = PLACE.matcher(latex);
        int from = 0;
        while (matcher.find()) {
            glue(latex.substring(from, matcher.start()), pen);
            from = matcher.end();
            if (matcher.group(1) == null) {
                place(matcher.group(2), pen, filled);
            } else {
                String inner = matcher.group(1);
                sum.write(pen, ofJ -> write(inner, pen, ofJ));
            }
        }
        glue(latex.substring(from), pen);
    }

    private static void glue(String latex, Pen pen) {
        if (!latex.isEmpty()) {
            pen.glue(latex);
        }
    }

    private void place(String name, Pen pen, Map<String, Consumer<Pen>> filled) {
        switch (name) {
            case "if", "else" -> pen.glue("\\text{ " + texts.text("formula." + name) + " }");
            default -> filled.get(name).accept(pen);
        }
    }
}

package learningflow.view.formula;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import learningflow.diagram.formula.Typesetter;
import learningflow.lesson.formula.Formula;
import learningflow.lesson.formula.Latex;

/** Gets ready for formulas in the background. */
final class Preparation {
    private static final ExecutorService LATER = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "typesetter");
        thread.setDaemon(true);
        return thread;
    });

    private static volatile boolean ready;

    private Preparation() {}

    static boolean isReady() {
        return ready;
    }

    /** @param then on the JavaFX thread, as soon as that is done */
    static void prepare(Runnable then) {
        LATER.execute(() -> {
            if (!ready) {
                Typesetter.warmUp();
                ready = true;
            }
            Platform.runLater(then);
        });
    }

    /** Typesets what will be shown before long. */
    static void expect(List<Formula> formulas) {
        LATER.execute(() -> formulas.stream()
                .flatMap(formula -> formula.lines().stream())
                .flatMap(line -> line.groups().stream())
                .forEach(group -> {
                    Typesetter.typeset(group, Latex.Fractions.LARGE);
                    Typesetter.typeset(group, Latex.Fractions.INLINE);
                }));
    }
}

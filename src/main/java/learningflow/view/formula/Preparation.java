package learningflow.view.formula;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import learningflow.diagram.formula.Typesetter;

/** Gets ready for formulas in the background, once. */
final class Preparation {
    private static final List<Runnable> WAITING = new ArrayList<>();
    private static volatile boolean ready;

    private Preparation() {}

    static boolean isReady() {
        return ready;
    }

    /** Belongs to the JavaFX thread. @param then as soon as that is done */
    static void prepare(Runnable then) {
        WAITING.add(then);
        if (WAITING.size() > 1) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    Typesetter.warmUp();
                    ready = true;
                    Platform.runLater(() -> {
                        WAITING.forEach(Runnable::run);
                        WAITING.clear();
                    });
                },
                "typesetter");
        thread.setDaemon(true);
        thread.start();
    }
}

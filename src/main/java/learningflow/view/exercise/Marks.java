package learningflow.view.exercise;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import learningflow.lesson.Feedback;
import learningflow.lesson.Flaw;
import learningflow.lesson.Verdict;

/** A ✓ or ✗ for each number of an answer. */
final class Marks {
    /** More would be a wall of signs; the summary counts them all. */
    private static final int MOST = 60;

    private Marks() {}

    static void show(FlowPane pane, Optional<Verdict> verdict, Feedback feedback) {
        pane.getChildren().clear();
        List<String> texts = verdict.map(feedback::marks).orElse(List.of());
        boolean visible = texts.size() > 1;
        for (int i = 0; visible && i < Math.min(texts.size(), MOST); i++) {
            boolean right = verdict.orElseThrow().flaws().get(i) == Flaw.NONE;
            Label mark = new Label(texts.get(i));
            mark.setId("exerciseMark-" + i);
            mark.getStyleClass().add(right ? "good-text" : "bad-text");
            pane.getChildren().add(mark);
        }
        pane.setVisible(visible);
        pane.setManaged(visible);
    }
}

package learningflow.view.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import learningflow.state.State;
import learningflow.state.Subscription;

/**
 * Lies over a panel that shows what follows from the weights, whatever the step: while an exercise is open nothing of it can be
 * seen, pointed at, or read by a screen reader. Its place stays as large.
 */
public final class Cover implements Panel {
    private final Region covered;
    private final Label note = new Label();
    private final StackPane root;
    private final Subscription subscription;

    /** @param panel closed by whoever made it */
    public Cover(Context context, Panel panel) {
        covered = new StackPane(panel.root());
        note.setText(context.text("homework.covered"));
        note.setWrapText(true);
        note.setVisible(false);
        note.getStyleClass().addAll("card", "cover", "muted");
        note.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        root = new StackPane(covered, note);
        subscription = context.store().subscribe(this::show);
    }

    private void show(State state) {
        boolean secret = state.desk().homework().open();
        covered.setVisible(!secret);
        note.setVisible(secret);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
    }
}

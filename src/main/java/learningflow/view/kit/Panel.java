package learningflow.view.kit;

import javafx.scene.layout.Region;

/** A part of the window. Draws the state, sends actions, and stops listening when it is closed. */
public interface Panel extends AutoCloseable {
    Region root();

    @Override
    void close();
}

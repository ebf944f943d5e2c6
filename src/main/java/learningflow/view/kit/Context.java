package learningflow.view.kit;

import java.util.ResourceBundle;
import learningflow.lesson.Texts;
import learningflow.state.Player;
import learningflow.state.Store;

/**
 * What every panel is given.
 *
 * @param store where the state comes from and actions go to
 * @param player what flies through the graph
 * @param texts for people
 * @param highlights what stands out everywhere
 */
public record Context(Store store, Player player, Texts texts, Highlights highlights) {
    public Context(Store store, Player player, Texts texts) {
        this(store, player, texts, new Highlights());
    }

    public String text(String key, Object... places) {
        return texts.text(key, places);
    }

    /** For FXML files. */
    public ResourceBundle bundle() {
        return texts.bundle();
    }
}

package learningflow.view.kit;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons as large as the letters beside them. */
public final class Icons {
    private Icons() {}

    /** Puts an icon on a button or label. */
    public static FontIcon put(Labeled on, Feather icon) {
        FontIcon made = new FontIcon(icon);
        // Set and not bound: the theme's style sheet has a size of its own, which may not override a bound one.
        Runnable resize = () -> made.setIconSize((int) Math.round(on.getFont().getSize()));
        on.fontProperty().addListener(property -> resize.run());
        resize.run();
        on.setGraphic(made);
        return made;
    }
}

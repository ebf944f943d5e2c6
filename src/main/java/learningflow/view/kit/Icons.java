package learningflow.view.kit;

import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons as large as the letters beside them. */
public final class Icons {
    private static final Pattern SIZE = Pattern.compile("-fx-icon-size:[^;]*;");

    private Icons() {}

    /** Puts an icon on a button or label. */
    public static FontIcon put(Labeled on, Feather icon) {
        FontIcon made = new FontIcon(icon);
        on.fontProperty().addListener(property -> resize(made, on));
        resize(made, on);
        on.setGraphic(made);
        return made;
    }

    /** By the icon's own style, for the theme's style sheet has a size for all icons. */
    private static void resize(FontIcon icon, Labeled on) {
        long size = Math.round(on.getFont().getSize());
        icon.setStyle(SIZE.matcher(icon.getStyle()).replaceAll("") + "-fx-icon-size: " + size + "px;");
    }
}

package learningflow.view.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import learningflow.state.Look;

/** The colour themes: AtlantaFX's Primer underneath, and on top {@code base.css} and the theme's own colours. */
public final class Themes {
    private static final double FONT_SIZE = 13;
    private static final double PROJECTOR_FONT_SIZE = 17;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Themes() {}

    /** Gives the scene theme and type size. */
    public static void apply(Scene scene, Look look) {
        boolean dark = look.theme() == Look.Theme.DARK;
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        List<String> sheets = List.of(
                sheet("base"), sheet("panels"), sheet(look.theme().name().toLowerCase(Locale.ROOT)));
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
        scene.getRoot().setStyle("-fx-font-size: " + fontSize(look) + "px;");
    }

    /** The size of normal text, in pixels: all other sizes are multiples of it. */
    public static double fontSize(Look look) {
        return (look.theme() == Look.Theme.PROJECTOR ? PROJECTOR_FONT_SIZE : FONT_SIZE) * look.typeScale();
    }

    private static String sheet(String name) {
        return Themes.class.getResource("/learningflow/view/" + name + ".css").toExternalForm();
    }
}

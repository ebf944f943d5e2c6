package learningflow.view.theme;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import learningflow.state.Look;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The colour themes: AtlantaFX's Primer underneath, without its rules for what is never shown, and on top {@code base.css} and
 * the theme's own colours.
 */
public final class Themes {
    private static final double FONT_SIZE = 13;
    private static final double PROJECTOR_FONT_SIZE = 16;
    private static final double NORMAL_WIDTH = 1280;
    private static final double NORMAL_HEIGHT = 760;
    private static final double MOST_ROOM = 1.6;
    /** Type of this size has grown enough: it grows no more with the window. */
    private static final double MOST_ASKED = 2;
    /** Of the smallest window. */
    private static final double LEAST_WIDTH_EM = 72;
    /** A window of fewer type sizes than this has no room for all panels: there, the type becomes a little smaller. */
    private static final double LEAST_HEIGHT_EM = 49;

    /** In the smallest window the type is as small as this, in every theme: else the large type would push panels out of it. */
    private static final double LEAST_FONT_SIZE = 11.05;

    private static final double STEPS = 20;
    private static final double ICON_SIZE = 1.35;
    private static final String WAITING = "waiting";
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Themes() {}

    /** To be called before the first control is made: it would bring JavaFX's own theme. */
    public static void prepare(Look look) {
        String sheet = sheet(isDark(look) ? "primer-dark" : "primer-light");
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    private static boolean isDark(Look look) {
        return look.theme() == Look.Theme.DARK;
    }

    /** Gives the scene theme and type size. */
    public static void apply(Scene scene, Look look) {
        List<String> sheets = List.of(
                sheet("base"),
                sheet("graph"),
                sheet("panels"),
                sheet("compare"),
                sheet(look.theme().name().toLowerCase(Locale.ROOT)));
        if (scene.getStylesheets().equals(sheets)) {
            prepare(look);
        } else {
            waitForTheNextFrame(scene.getRoot());
            prepare(look);
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, isDark(look));
        scene.getRoot().setStyle("-fx-font-size: " + fontSize(look, scene) + "px;");
    }

    /**
     * JavaFX looks up the rules of every node at once when nothing waits to be styled, and again for each thing that changes then. So
     * let something wait: a leaf that is given no other style.
     */
    private static void waitForTheNextFrame(Node node) {
        if (node instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()) {
            waitForTheNextFrame(parent.getChildrenUnmodifiable().get(0));
        } else {
            node.getStyleClass().add(WAITING);
            node.getStyleClass().remove(WAITING);
        }
    }

    /** Icons know no em: gives those below a node the size that belongs to the type. */
    public static void sizeIcons(Node node, Look look) {
        int size = (int) Math.round(ICON_SIZE * fontSize(look, node.getScene()));
        node.lookupAll(".ikonli-font-icon").forEach(icon -> ((FontIcon) icon).setIconSize(size));
    }

    /**
     * The size of normal text, in pixels: all other sizes are multiples of it. It grows with the window, so that a large
     * screen shows everything larger and not more emptiness.
     *
     * @param scene may be null
     */
    public static double fontSize(Look look, Scene scene) {
        double normal = look.theme() == Look.Theme.PROJECTOR ? PROJECTOR_FONT_SIZE : FONT_SIZE;
        double room = room(scene, normal);
        double asked = look.typeScale();
        return normal * asked * (asked > 1 && room > 1 ? 1 + (room - 1) * (MOST_ASKED - asked) : room);
    }

    /** What the panels need to hold all they say, in type sizes; a window that is smaller than that is scrolled. */
    public static double leastWidth(double fontSize) {
        return LEAST_WIDTH_EM * fontSize;
    }

    public static double leastHeight(double fontSize) {
        return LEAST_HEIGHT_EM * fontSize;
    }

    /** In steps, for each one costs a pass over all style sheets. */
    private static double room(Scene scene, double normal) {
        if (scene == null) {
            return 1;
        }
        double room = Math.min(scene.getWidth() / NORMAL_WIDTH, scene.getHeight() / NORMAL_HEIGHT);
        double enough = scene.getHeight() / (LEAST_HEIGHT_EM * normal);
        double least = Math.max(LEAST_FONT_SIZE / normal, Math.min(1, Math.floor(enough * STEPS) / STEPS));
        return Math.max(least, Math.min(Math.floor(room * STEPS) / STEPS, MOST_ROOM));
    }

    private static String sheet(String name) {
        return Themes.class.getResource("/learningflow/view/" + name + ".css").toExternalForm();
    }
}

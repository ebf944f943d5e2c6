package learningflow.view.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import learningflow.state.Look;

/**
 * The colour themes: AtlantaFX's Primer underneath, without its rules for what is never shown, and on top {@code base.css} and
 * the themes' own colours. All sheets are there from the start, and a style class of the scene's root says which theme counts:
 * with other sheets JavaFX would compare every node with every rule anew.
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
    private static final String WAITING = "waiting";
    private static final List<String> THEMES =
            Arrays.stream(Look.Theme.values()).map(Themes::styleClass).toList();
    private static final List<String> SHEETS =
            List.of("base", "graph", "panels", "compare", "light", "dark", "projector").stream()
                    .map(Themes::sheet)
                    .toList();

    private Themes() {}

    /** To be called before the first control is made: it would bring JavaFX's own theme. */
    public static void prepare() {
        String sheet = sheet("primer");
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /** Gives the scene theme and type size. */
    public static void apply(Scene scene, Look look) {
        prepare();
        if (!scene.getStylesheets().equals(SHEETS)) {
            scene.getStylesheets().setAll(SHEETS);
        }
        Parent root = scene.getRoot();
        List<String> classes = new ArrayList<>(root.getStyleClass());
        classes.removeAll(THEMES);
        classes.add(styleClass(look.theme()));
        String size = "-fx-font-size: " + fontSize(look, scene) + "px;";
        if (!classes.equals(root.getStyleClass()) || !size.equals(root.getStyle())) {
            waitForTheNextFrame(root);
            root.getStyleClass().setAll(classes);
            root.setStyle(size);
        }
    }

    /** Gives a page the theme and the type size of the window that it belongs to. */
    public static void apply(Parent page, Scene window) {
        page.getStylesheets().setAll(window.getStylesheets());
        page.getStyleClass().removeAll(THEMES);
        window.getRoot().getStyleClass().stream().filter(THEMES::contains).forEach(page.getStyleClass()::add);
        page.setStyle(window.getRoot().getStyle());
    }

    private static String styleClass(Look.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
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

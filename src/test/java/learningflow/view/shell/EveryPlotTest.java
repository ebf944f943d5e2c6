package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What every plot of the row has: axes with numbers, what is held fixed, values under the mouse, copies, words. */
class EveryPlotTest extends WindowFixture {
    private static final List<String> ALL =
            List.of("loss", "model", "weight", "howfar", "pair", "compare", "sweep", "race");

    @Start
    void start(Stage unused) {
        open();
    }

    /** Exclusive or after 30 updates. */
    private void xor() {
        onJavaFx(() -> {
            store.open(Gallery.read("xor"));
            return null;
        });
        for (int i = 0; i < 30; i++) {
            dispatch(new Transport.NextUpdate());
        }
    }

    private static MenuItem item(FxRobot robot, String id) {
        MenuButton title = find(robot, "plotTitle1", MenuButton.class);
        title.getOnShowing().handle(null);
        return title.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void fireItem(FxRobot robot, String id) {
        onJavaFx(() -> {
            item(robot, id).getOnAction().handle(null);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fire(FxRobot robot, String id) {
        onJavaFx(() -> {
            find(robot, id, ButtonBase.class).fire();
            return null;
        });
    }

    /** Shows a plot at the left, with something in it. */
    private void choose(FxRobot robot, String plot) {
        fireItem(robot, "plot-" + plot);
        var comparison = state().desk().comparison();
        if (plot.equals("compare") && comparison.runs().isEmpty()) {
            fire(robot, "compareKeep");
            for (int i = 1; i < 8; i++) {
                int before = i;
                dispatch(new Edits.SetLearningRate(0.1 * i, Optional.empty(), null));
                fire(robot, "compareAgain");
                waitUntil(() -> state().desk().comparison().runs().size() > before);
            }
        } else if (plot.equals("sweep") && comparison.sweep().isEmpty()) {
            fire(robot, "sweepRun");
            waitUntil(() -> state().desk().comparison().sweep().isPresent());
        } else if (plot.equals("race")) {
            if (comparison.race().isEmpty()) {
                fire(robot, "raceRun");
            }
            waitUntil(() -> spoken(robot, "race").contains("Mean loss behind 60 updates"));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node area(FxRobot robot, String plot) {
        return find(robot, plot + "Area", Node.class);
    }

    private static String spoken(FxRobot robot, String plot) {
        String text = area(robot, plot).getAccessibleText();
        return text == null ? "" : text;
    }

    private static List<Label> labels(Node node, String styleClass) {
        return node.lookupAll(styleClass).stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> !label.getText().isEmpty() && isShown(label))
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** @param held a part of what is said to move or to be held @param words a part of what is spoken @param csv of its first line */
    private record Said(String plot, String held, String words, String csv) {}

    private static final List<Said> SAID = List.of(
            new Said(
                    "loss",
                    "mean: ",
                    "the mean over the rows that train was ",
                    "update,loss of its rows,mean training"),
            new Said("model", "light 0", "What the model makes of all inputs", "\"a\",\"b\",\"a xor b\""),
            new Said("weight", "all others held", "all other weights held", ",loss,tangent"),
            new Said("howfar", "all weights move", "no lower than now from", "alpha,loss,promised"),
            new Said("pair", "others held", "all others held", ",loss"),
            new Said("compare", "same start, same rows in the same order", "run 1: from ", "run,update,loss"),
            new Said("sweep", "updates from the same start", "25 values of α, ", "learning rate,loss,diverged"),
            new Said("race", "all others are held", "behind 60 updates: SGD 0.", "optimizer,update,across,up,loss"));

    @Test
    void aPlotSaysInNumbersAndWordsWhatItShows(FxRobot robot) {
        xor();
        for (Said said : SAID) {
            choose(robot, said.plot());
            saysInNumbersAndWords(said, robot);
        }
    }

    private void saysInNumbersAndWords(Said said, FxRobot robot) {
        Node area = area(robot, said.plot());
        List<String> numbers = onJavaFx(
                () -> labels(area, ".plot-tick").stream().map(Label::getText).toList());
        assertThat(numbers)
                .as(said.plot())
                .filteredOn(text -> text.matches("[−0-9.e]+"))
                .hasSizeGreaterThan(3);
        List<String> written = onJavaFx(() -> labels(area.getParent().getParent(), ".label").stream()
                .map(Label::getText)
                .toList());
        assertThat(written).as(said.plot()).anyMatch(text -> text.contains(said.held()));
        assertThat(onJavaFx(() -> spoken(robot, said.plot())))
                .contains(said.words())
                .containsPattern("[0-9]");

        robot.moveTo(area).moveBy(9, 4);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onJavaFx(() -> labels(area, ".plot-note")))
                .as("under the mouse: " + said.plot())
                .singleElement()
                .satisfies(note -> assertThat(note.getText()).containsPattern("[0-9]"));

        fireItem(robot, "plot-copyCsv");
        String copied = onJavaFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().findFirst().orElseThrow()).contains(said.csv());
        assertThat(copied.lines().skip(1).toList())
                .as(said.plot())
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.matches(".*[0-9].*"));
        fireItem(robot, "plot-copyPicture");
        Image picture = onJavaFx(() -> Clipboard.getSystemClipboard().getImage());
        assertThat(picture.getWidth()).as(said.plot()).isGreaterThan(200);
    }

    /** Whatever is written in a plot, in the smallest window, in its row and enlarged: nothing lies on something else. */
    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void inTheSmallestWindowNothingOverlaps(Look.Theme theme, FxRobot robot) {
        look(look -> look.withTheme(theme));
        size(800, 560);
        xor();
        List<String> overlaps = new ArrayList<>();
        for (String plot : ALL) {
            choose(robot, plot);
            String name = "every-800-" + theme.name().toLowerCase(Locale.ROOT) + "-" + plot;
            overlaps.addAll(overlaps(robot, name));
            picture(name);
            fire(robot, "plotEnlarge1");
            WaitForAsyncUtils.waitForFxEvents();
            overlaps.addAll(overlaps(robot, name + "-large"));
            picture(name + "-large");
            fire(robot, "plotEnlarge1");
        }
        assertThat(overlaps).isEmpty();
    }

    private List<String> overlaps(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return onJavaFx(() -> {
            Node slot = find(robot, "plotTitle1", Node.class).getParent().getParent();
            List<Label> labels = labels(slot, ".label");
            Bounds card = slot.localToScene(slot.getLayoutBounds());
            List<String> found = new ArrayList<>();
            labels.stream()
                    .filter(label -> !isScrolled(label) && inner(label).getMaxX() > card.getMaxX())
                    .forEach(label -> found.add(name + ": beyond the edge: " + label.getText()));
            for (int i = 0; i < labels.size(); i++) {
                for (int j = i + 1; j < labels.size(); j++) {
                    if (inner(labels.get(i)).intersects(inner(labels.get(j)))) {
                        found.add(name + ": " + labels.get(i).getText() + " / "
                                + labels.get(j).getText());
                    }
                }
            }
            return found;
        });
    }

    private static boolean isScrolled(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Without the empty edge that every line of text has. */
    private static Bounds inner(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        double edge = bounds.getHeight() * 0.15;
        return new javafx.geometry.BoundingBox(
                bounds.getMinX() + 1,
                bounds.getMinY() + edge,
                Math.max(0, bounds.getWidth() - 2),
                bounds.getHeight() - 2 * edge);
    }

    @Test
    void aRaceSaysWhoIsUnderTheMouse(FxRobot robot) {
        xor();
        choose(robot, "race");
        robot.moveTo(onJavaFx(() -> area(robot, "race").lookup(".series-mark.series-0")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onJavaFx(() -> labels(area(robot, "race"), ".plot-note")))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.getText()).contains("mean loss").contains("\nSGD "));
    }
}

package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.io.Gallery;
import learningflow.io.LessonLibrary;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Playback;
import learningflow.state.Player;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What holds of every control of the window, whichever panels are shown. */
class AccessTest extends WindowFixture {
    private final Set<String> wrong = new LinkedHashSet<>();

    @Start
    void start(Stage unused) {
        open();
    }

    @Test
    void everyControlHasAnIdANameAndATooltip() {
        size(1920, 1080);
        show(Gallery.read("xor"));
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(9));
        look();
        for (String tab : List.of("network", "run", "text", "exercise")) {
            onJavaFx(() -> {
                ((ToggleButton) stage.getScene().lookup("#tab-" + tab)).fire();
                return null;
            });
            look();
        }
        for (String plot : List.of("loss", "weight", "howfar", "pair", "model", "compare", "sweep", "race")) {
            onJavaFx(() -> {
                MenuButton title = (MenuButton) stage.getScene().lookup("#plotTitle1");
                title.getItems().stream()
                        .filter(item -> ("plot-" + plot).equals(item.getId()))
                        .forEach(MenuItem::fire);
                return null;
            });
            look();
        }
        onJavaFx(() -> {
            store.open(new Playback(LessonLibrary.read("weights")));
            return null;
        });
        look();
        assertThat(wrong).isEmpty();
    }

    private void show(Scenario scenario) {
        onJavaFx(() -> {
            store.open(scenario);
            return null;
        });
    }

    @Test
    void theMenusHaveTheirItemsAndEachItemOfACommandShowsItsKey() {
        onJavaFx(() -> {
            Set<String> ids = new LinkedHashSet<>();
            for (String id : List.of("scenario", "lessons", "looks")) {
                for (MenuItem item : ((MenuButton) stage.getScene().lookup("#" + id)).getItems()) {
                    ids.add(Objects.toString(item.getId(), ""));
                    Optional.ofNullable(item.getId())
                            .flatMap(Command::of)
                            .ifPresent(command -> assertThat(item.getAccelerator())
                                    .describedAs(item.getId())
                                    .isEqualTo(command.keys().get(0)));
                }
            }
            assertThat(ids)
                    .contains("new", "gallery", "open", "recent", "save", "saveAs", "export", "check", "about")
                    .contains("lesson-weights", "openLesson")
                    .contains("themeLight", "themeDark", "themeProjector", "largerType", "signsOnly", "lineByLine")
                    .contains("textView", "reduceMotion", "tones", "languages");
            return null;
        });
    }

    /** Whoever learns a button learns its key, too. */
    @Test
    void theTooltipOfWhatHasAKeyEndsWithIt() {
        onJavaFx(() -> {
            KeyTips names = new KeyTips(Texts.of(Locale.ENGLISH));
            Set<String> told = new LinkedHashSet<>();
            for (Command command : Command.values()) {
                command.controls().forEach(id -> {
                    if (stage.getScene().lookup("#" + id) instanceof Control control) {
                        assertThat(control.getTooltip().getText())
                                .describedAs(id)
                                .endsWith("(" + names.of(command) + ")");
                        told.add(id);
                    }
                });
            }
            assertThat(told).contains("forward", "back", "play", "first", "last", "train", "undo", "help", "present");
            return null;
        });
    }

    @Test
    void noTwoCommandsWaitForTheSameKey() {
        List<KeyCodeCombination> keys = Stream.of(Command.values())
                .flatMap(command -> command.keys().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private void look() {
        onJavaFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            walk(stage.getScene().getRoot());
            return null;
        });
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && isUsed(control)) {
            check(control);
        } else if (node instanceof Parent parent) {
            new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(this::walk);
        }
    }

    /** Not what only holds others, nor what is only read. */
    private static boolean isUsed(Control control) {
        return control.isFocusTraversable() && !(control instanceof ScrollPane);
    }

    private void check(Control control) {
        String what = control.getClass().getSimpleName() + " " + Objects.toString(control.getId(), control.toString());
        if (control.getId() == null) {
            wrong.add(what + ": no id");
        }
        String text = control instanceof Labeled labeled ? labeled.getText() : "";
        if (isBlank(control.getAccessibleText()) && isBlank(text)) {
            wrong.add(what + ": no name");
        }
        boolean table = control instanceof TableView; // whose cells and heads have theirs
        if (!table
                && (control.getTooltip() == null || isBlank(control.getTooltip().getText()))) {
            wrong.add(what + ": no tooltip");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** What a screen reader would come across, from top to bottom; written down to be read. */
    @Test
    void everyPartOfTheGraphSaysWhatItIsAndWhatItHolds() throws IOException {
        List<String> read = tree(Locale.ENGLISH);
        assertThat(read)
                .contains("TEXT: weight 2 of layer L2, minus 2.586e minus 4, its gradient minus 2000")
                .contains("TEXT: input Tagada strawberries: Tagada strawberries, x₂ = 2000")
                .contains("TEXT: neuron 1 of layer L2: o² = 0, δ³ = minus 1", "TEXT: loss: y = 1, loss = 0.5")
                .contains("TEXT: connection into layer L3: o² = 0, δ³ = minus 1")
                .contains("TEXT: connection into the loss: o³ = 0, δ⁴ = minus 1")
                .contains("SLIDER: w²₃ 1/5800 = 1.7241379310344826E-4", "MENU_BUTTON: Lessons")
                .contains("TABLE_CELL: Tagada strawberries: 2000", "SLIDER: step 9 of 12 = 9.0");
        assertThat(read)
                .filteredOn(line -> line.matches("TEXT: (weight|connection) .*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachStepAnnouncesItsTitleItsNumbersAndItsSentence() {
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        Set<String> announced = new LinkedHashSet<>();
        for (int step = 1; step <= 12; step++) {
            dispatch(new Transport.GoToStep(step));
            onJavaFx(() -> {
                Labeled sentence = (Labeled) stage.getScene().lookup("#stepSentence");
                String title = ((Labeled) stage.getScene().lookup("#stepTitle")).getText();
                assertThat(sentence.getAccessibleText()).startsWith(title).endsWith(sentence.getText());
                announced.add(sentence.getAccessibleText());
                return null;
            });
        }
        assertThat(announced).hasSize(12).anyMatch(said -> said.contains("−2000"));
    }

    @Test
    void inFrenchEverythingIsSaidInFrench() throws IOException {
        assertThat(tree(Locale.FRENCH))
                .contains("TEXT: poids 2 de la couche L2, moins 2.586e moins 4, son gradient moins 2000")
                .anyMatch(line -> line.startsWith("TEXT: perte") && line.endsWith("y = 1, perte = 0.5"))
                .noneMatch(line -> line.matches(".*\\b(weight|layer|row|step|of|the|update|input)\\b.*"));
    }

    private List<String> tree(Locale language) throws IOException {
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(9));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> read = new ArrayList<>();
        onJavaFx(() -> {
            Context context = new Context(store, new Player(store), Texts.of(language));
            Stage spoken = new Stage();
            new MainWindow(spoken, context, answers, new Background(), screens, Settings.forgotten());
            spoken.show();
            spoken.getScene().getRoot().applyCss();
            spoken.getScene().getRoot().layout();
            read(spoken.getScene().getRoot(), read);
            spoken.close();
            return null;
        });
        Files.createDirectories(Pictures.FOLDER);
        Files.write(Pictures.FOLDER.resolve("accessible-tree-" + language + ".txt"), read);
        return read;
    }

    private static void read(Node node, List<String> read) {
        if (!node.isVisible()) {
            return;
        }
        AccessibleRole role = node.getAccessibleRole();
        String text = Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), "");
        Object value = node.queryAccessibleAttribute(AccessibleAttribute.VALUE);
        boolean leaf = node instanceof Control || role == AccessibleRole.TEXT && !(node instanceof Text);
        if (role != AccessibleRole.NODE && role != AccessibleRole.PARENT && leaf && !text.isBlank()) {
            read.add(role + ": " + text.replace("\n", " · ") + (value == null ? "" : " = " + value));
        }
        if (node instanceof Parent parent && !(node instanceof ButtonBase)) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, read));
        }
    }
}

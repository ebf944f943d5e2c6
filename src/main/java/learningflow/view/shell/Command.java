package learningflow.view.shell;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** What can be asked for by a key, and by which: declared here and nowhere else; the help lists them from here. */
public enum Command {
    NEXT_STEP(key(KeyCode.RIGHT)),
    PREVIOUS_STEP(key(KeyCode.LEFT)),
    NEXT_STOP(key(KeyCode.PAGE_DOWN)),
    PREVIOUS_STOP(key(KeyCode.PAGE_UP)),
    BACK_TO_LESSON(key(KeyCode.L, ALT_DOWN)),
    PLAY(key(KeyCode.SPACE)),
    NEXT_UPDATE(key(KeyCode.RIGHT, SHIFT_DOWN)),
    PREVIOUS_UPDATE(key(KeyCode.LEFT, SHIFT_DOWN)),
    FIRST_STEP(key(KeyCode.HOME)),
    LAST_STEP(key(KeyCode.END)),
    NEXT_EPOCH(key(KeyCode.E, ALT_DOWN)),
    TRAIN(key(KeyCode.T, ALT_DOWN)),
    GO_ON(key(KeyCode.H, ALT_DOWN)),
    UNDO(key(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), key(KeyCode.Y, SHORTCUT_DOWN)),
    RESET(key(KeyCode.R, ALT_DOWN)),
    NEW(key(KeyCode.N, SHORTCUT_DOWN)),
    GALLERY(key(KeyCode.G, SHORTCUT_DOWN)),
    OPEN(key(KeyCode.O, SHORTCUT_DOWN)),
    OPEN_LESSON(key(KeyCode.L, SHORTCUT_DOWN)),
    SAVE(key(KeyCode.S, SHORTCUT_DOWN)),
    SAVE_AS(key(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT(key(KeyCode.E, SHORTCUT_DOWN)),
    LARGER_TYPE(
            key(KeyCode.PLUS, SHORTCUT_DOWN),
            key(KeyCode.EQUALS, SHORTCUT_DOWN),
            key(KeyCode.ADD, SHORTCUT_DOWN),
            key(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
            key(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN)),
    SMALLER_TYPE(key(KeyCode.MINUS, SHORTCUT_DOWN), key(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    NORMAL_TYPE(key(KeyCode.DIGIT0, SHORTCUT_DOWN), key(KeyCode.NUMPAD0, SHORTCUT_DOWN)),
    SIGNS_ONLY(key(KeyCode.S, ALT_DOWN)),
    LINE_BY_LINE(key(KeyCode.F, ALT_DOWN)),
    TEXT_VIEW(key(KeyCode.X, ALT_DOWN)),
    CHECK(key(KeyCode.G, ALT_DOWN)),
    PRESENT(key(KeyCode.F5)),
    LEAVE(key(KeyCode.ESCAPE)),
    BLANK(key(KeyCode.B), key(KeyCode.PERIOD), key(KeyCode.DECIMAL)),
    SPOTLIGHT(key(KeyCode.S)),
    CONTROLS(key(KeyCode.C)),
    HELP(key(KeyCode.F1)),
    ABOUT(key(KeyCode.F1, SHIFT_DOWN));

    private static final Map<String, Command> BY_CONTROL = byControl();

    private final List<KeyCodeCombination> keys;

    Command(KeyCodeCombination... keys) {
        this.keys = List.of(keys);
    }

    private static KeyCodeCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** The keys that ask for it, the usual one first. */
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    /** Ids of the controls that ask for it, too: its own name, as in {@code nextEpoch}, and where a button is called otherwise. */
    Stream<String> controls() {
        Stream<String> others = switch (this) {
            case NEXT_STEP -> Stream.of("forward");
            case PREVIOUS_STEP -> Stream.of("back");
            case FIRST_STEP -> Stream.of("first");
            case LAST_STEP -> Stream.of("last");
            case NEXT_UPDATE -> Stream.of("nextData");
            case NEXT_STOP -> Stream.of("captionNext");
            case PREVIOUS_STOP -> Stream.of("captionPrevious");
            case BACK_TO_LESSON -> Stream.of("captionBack");
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(id()), others);
    }

    private String id() {
        StringBuilder id = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            id.append(id.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return id.toString();
    }

    /** The command that a control with this id asks for. */
    static Optional<Command> of(String id) {
        return Optional.ofNullable(BY_CONTROL.get(id));
    }

    private static Map<String, Command> byControl() {
        Map<String, Command> found = new HashMap<>();
        for (Command command : values()) {
            command.controls().forEach(id -> found.put(id, command));
        }
        return found;
    }

    boolean isAskedBy(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}

package learningflow.view.kit;

import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import learningflow.lesson.Texts;

/** What keys are called, in the person's language. */
public final class KeyNames {
    private KeyNames() {}

    /** {@code Ctrl + Shift + Z}. */
    public static String of(KeyCodeCombination keys, Texts texts) {
        return modifier(keys.getShortcut(), "ctrl", texts)
                + modifier(keys.getAlt(), "alt", texts)
                + modifier(keys.getShift(), "shift", texts)
                + texts.find("key.name." + keys.getCode().name().toLowerCase(Locale.ROOT))
                        .orElse(keys.getCode().getName());
    }

    private static String modifier(ModifierValue value, String name, Texts texts) {
        return value == ModifierValue.DOWN ? texts.text("key.name." + name) + " + " : "";
    }
}

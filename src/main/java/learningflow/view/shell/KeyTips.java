package learningflow.view.shell;

import javafx.scene.Node;
import javafx.scene.control.Control;
import learningflow.lesson.Texts;
import learningflow.view.kit.KeyNames;
import learningflow.view.kit.Tips;

/** Tells at each control which key does the same. */
final class KeyTips {
    private final Texts texts;

    KeyTips(Texts texts) {
        this.texts = texts;
    }

    /** The usual key of a command. */
    String of(Command command) {
        return KeyNames.of(command.keys().get(0), texts);
    }

    /** Says the key of each control below the node that asks for a command, behind what its tooltip says already. */
    void tell(Node root) {
        for (Command command : Command.values()) {
            command.controls().forEach(id -> {
                if (root.lookup("#" + id) instanceof Control control && control.getTooltip() != null) {
                    String what = control.getTooltip().getText();
                    Tips.tip(control, texts.text("key.tip", "what", what, "key", of(command)));
                }
            });
        }
    }
}

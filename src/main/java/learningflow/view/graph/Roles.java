package learningflow.view.graph;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import learningflow.diagram.Role;

/** Roles as pseudo-classes, so that the style sheets give them their colours. */
final class Roles {
    private static final Map<Role, PseudoClass> CLASSES = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            CLASSES.put(role, PseudoClass.getPseudoClass(role.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Roles() {}

    static void apply(Role role, Node... nodes) {
        for (Node node : nodes) {
            CLASSES.forEach((each, name) -> node.pseudoClassStateChanged(name, each == role));
        }
    }

    static <N extends Node> N styled(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }
}

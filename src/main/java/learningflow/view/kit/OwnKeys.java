package learningflow.view.kit;

import javafx.scene.Node;

/** Marks nodes, other than controls, that keep the keys that move something: arrows, page keys, Home and End. */
public final class OwnKeys {
    private static final Object MARK = OwnKeys.class;

    private OwnKeys() {}

    public static void give(Node node) {
        node.getProperties().put(MARK, MARK);
    }

    /** @param node may be null */
    public static boolean has(Node node) {
        return node != null && node.hasProperties() && node.getProperties().containsKey(MARK);
    }
}

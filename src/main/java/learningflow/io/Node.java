package learningflow.io;

import java.util.List;

/** A JSON value as a place in the text. What a number or string says is read from there when somebody asks. */
sealed interface Node {
    /** The offset of its first char. */
    int at();

    /** A number, a string, {@code true}, {@code false} or {@code null}. */
    record ScalarNode(int at) implements Node {}

    /**
     * @param names the keys, in the order of the file
     * @param values as long as {@code names}
     */
    record ObjectNode(int at, List<String> names, List<Node> values) implements Node {}

    /**
     * Lists of numbers are by far the most of a large file: their entries are offsets alone.
     *
     * @param starts where each entry begins
     * @param nested the entries, {@code null} for scalars; {@code null} if all are
     */
    record ArrayNode(int at, int[] starts, Node[] nested) implements Node {
        Node get(int i) {
            return nested == null || nested[i] == null ? new ScalarNode(starts[i]) : nested[i];
        }
    }
}

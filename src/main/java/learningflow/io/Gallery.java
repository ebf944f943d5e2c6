package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import learningflow.lesson.Scenario;

/**
 * The scenarios that come with the program, in the order in which they are offered. A new one is a file and a name here.
 * They speak the language of the process; {@link Phrases} has what they say in others.
 */
public final class Gallery {
    /** The one that the program begins with. */
    public static final String EXAMPLE = "good-shape";

    /** Without folder and ending. What a scenario is called and what it is good for stands in its file. */
    public static final List<String> NAMES = List.of(
            EXAMPLE,
            "good-shape-inferring",
            "good-shape-small-steps",
            "good-shape-pluto",
            "good-shape-batch",
            "double",
            "worked-example",
            "xor",
            "three-classes",
            "sine",
            "dead-relu",
            "leaky-rescue",
            "vanishing",
            "exploding");

    private static final String FOLDER = "/learningflow/scenarios/";
    static final String ENDING = ".learningflow";

    private Gallery() {}

    /**
     * @param name one of {@link #NAMES}
     * @throws IllegalArgumentException if it is none of them
     */
    public static Scenario read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no such scenario: " + name);
        }
        try (InputStream bytes = Gallery.class.getResourceAsStream(FOLDER + name + ENDING)) {
            return ScenarioReader.read(name + ENDING, Phrases.in(bytes));
        } catch (BadFileException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

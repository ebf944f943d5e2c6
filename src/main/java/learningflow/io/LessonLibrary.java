package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import learningflow.lesson.Lesson;

/**
 * The lessons that come with the program, in the order in which they are offered. A new one is a file and a name here.
 * They speak the language of the process; {@link Phrases} has what they say in others.
 */
public final class LessonLibrary {
    /** Without folder and ending. */
    public static final List<String> NAMES = List.of("backward-pass", "weights", "going-on");

    private static final String FOLDER = "/learningflow/lessons/";

    private LessonLibrary() {}

    /**
     * @param name one of {@link #NAMES}
     * @throws IllegalArgumentException if it is none of them
     */
    public static Lesson read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no such lesson: " + name);
        }
        String file = name + LessonReader.ENDING;
        try (InputStream bytes = LessonLibrary.class.getResourceAsStream(FOLDER + file)) {
            return LessonReader.read(file, Phrases.in(bytes));
        } catch (BadFileException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

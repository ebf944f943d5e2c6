package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import learningflow.lesson.Lesson;

/**
 * The lessons that come with the program, in the order in which they are offered. A new one is a file, the same in each other
 * language, and a name here.
 */
public final class LessonLibrary {
    /** Without folder and ending. */
    public static final List<String> NAMES = List.of("backward-pass", "weights", "going-on");

    /** Languages besides English, each a folder. */
    private static final Set<String> TRANSLATED = Set.of("fr");

    private static final String FOLDER = "/learningflow/lessons/";

    private LessonLibrary() {}

    /** In English. */
    public static Lesson read(String name) {
        return read(name, Locale.ENGLISH);
    }

    /**
     * @param name one of {@link #NAMES}
     * @param locale in whose language; where there is none, in English
     * @throws IllegalArgumentException if there is no lesson of this name
     */
    public static Lesson read(String name, Locale locale) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no such lesson: " + name);
        }
        String file = name + LessonReader.ENDING;
        String folder = TRANSLATED.contains(locale.getLanguage()) ? FOLDER + locale.getLanguage() + "/" : FOLDER;
        try (InputStream bytes = LessonLibrary.class.getResourceAsStream(folder + file)) {
            return LessonReader.read(file, bytes);
        } catch (BadFileException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;

/**
 * Reads lesson files. What is wrong with one is a {@link BadFileException}, one line, as with scenarios. A lesson holds texts
 * and parameters; the only files that it can name are scenarios at or below its folder.
 */
public final class LessonReader {
    /** How the names of lesson files end. */
    public static final String ENDING = ".lesson";

    static final String FORMAT = "learning-flow-lesson/1";

    private static final int CHAPTERS = 200;
    private static final int STOPS = 1000;

    private LessonReader() {}

    public static Lesson read(Path file) throws BadFileException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return read(Source.of(file), String.valueOf(file.getFileName()), Optional.ofNullable(folder));
    }

    /** Reads one that is not in a folder, to the end of the stream, and so can't name a scenario beside it. */
    public static Lesson read(String fileName, InputStream bytes) throws BadFileException, IOException {
        Source source = Source.of(fileName, bytes.readNBytes(Limits.BYTES + 1));
        return read(source, fileName, Optional.empty());
    }

    /** Whether the file is taken for a lesson. */
    public static boolean isLesson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    private static Lesson read(Source source, String fileName, Optional<Path> folder) throws BadFileException {
        Value file = Json.read(source);
        Value format = file.need("format", "expected.format", "format", FORMAT);
        if (!format.string().equals(FORMAT)) {
            throw format.not("expected.format", "format", FORMAT);
        }
        file.object("format", "title", "description", "chapters");
        Value list = file.need("chapters", "expected.chapters");
        requireCount(list, "bad.chapters", CHAPTERS);
        List<Chapter> chapters = new ArrayList<>();
        int left = STOPS;
        for (int i = 0; i < list.length(); i++) {
            Chapter chapter = ChapterReader.read(list.get(i), left, folder);
            left -= chapter.stops().size();
            chapters.add(chapter);
        }
        return new Lesson(
                Lengths.text(file.find("title"), Lengths.TITLE, fileName),
                Lengths.text(file.find("description"), Lengths.CAPTION, ""),
                chapters);
    }

    /** From 1 to so many. */
    static void requireCount(Value list, String found, int most) throws BadFileException {
        if (list.length() < 1 || list.length() > most) {
            throw list.amount(found, list.length(), "expected.fromTo", "min", 1, "max", most);
        }
    }
}

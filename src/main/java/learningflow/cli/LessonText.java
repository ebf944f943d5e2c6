package learningflow.cli;

import java.io.IOException;
import java.io.Writer;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Question;
import learningflow.lesson.Stop;

/** A lesson to be read in a terminal: what each stop says and asks. */
final class LessonText {
    private static final String BREAK = "\n";

    private final Writer out;

    private LessonText(Writer out) {
        this.out = out;
    }

    static void print(Lesson lesson, Writer out) throws IOException {
        new LessonText(out).print(lesson);
    }

    private void print(Lesson lesson) throws IOException {
        line("", lesson.title());
        if (!lesson.description().isEmpty()) {
            line("", lesson.description());
        }
        for (int i = 0; i < lesson.chapters().size(); i++) {
            Chapter chapter = lesson.chapters().get(i);
            out.write(BREAK);
            line((i + 1) + ". ", chapter.title());
            for (Stop stop : chapter.stops()) {
                print(stop);
            }
        }
    }

    private void print(Stop stop) throws IOException {
        line("  - ", stop.caption());
        if (stop.question().isPresent()) {
            Question question = stop.question().get();
            line("    ", question.text());
            line("    ", question.answer().orElse(""));
        }
    }

    /** One line, without what a terminal would take for a command to itself. */
    private void line(String indent, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(indent + text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "") + BREAK);
        }
    }
}

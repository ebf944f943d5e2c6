package learningflow.cli;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import learningflow.lesson.Texts;

/** What a command prints to, in UTF-8 on every machine, and what it knows of where it runs. */
final class Console {
    /** Throws where printing fails, which a {@link PrintWriter} would not. */
    private final Writer out;

    private final PrintWriter err;
    private final Supplier<Texts> texts;
    private final boolean screen;

    /**
     * @param texts asked for when something is to be said
     * @param environment the system's variables
     */
    Console(OutputStream out, OutputStream err, Supplier<Texts> texts, Map<String, String> environment, String system) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.texts = texts;
        this.screen = !system.startsWith("Linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    Writer out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Texts texts() {
        return texts.get();
    }

    boolean hasScreen() {
        return screen;
    }

    /** One line on stderr. */
    void say(String key, Object... places) {
        err.println(texts().text(key, places));
    }
}

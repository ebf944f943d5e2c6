package learningflow.io;

import java.util.Optional;

/** How long the texts of a lesson may be, in characters. */
final class Lengths {
    static final int TITLE = 200;
    static final int CAPTION = 2000;
    static final int NOTES = 10_000;

    private Lengths() {}

    static String text(Optional<Value> given, int longest, String otherwise) throws BadFileException {
        return given.isPresent() ? given.get().text(longest) : otherwise;
    }
}

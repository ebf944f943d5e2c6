package learningflow.io;

/**
 * A file that can't be read as what it should be. Its message is one line for people: {@code file:line:column: place: what
 * was found, expected what}.
 */
public final class BadFileException extends Exception {
    private static final long serialVersionUID = 1;

    BadFileException(String line) {
        super(line);
    }
}

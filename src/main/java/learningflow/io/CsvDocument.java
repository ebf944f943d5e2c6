package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import learningflow.lesson.Texts;

/**
 * A table in a file that people made, in any usual encoding. It is read as a whole once; every look at it goes through the
 * text again, so that as little as possible is held.
 */
public final class CsvDocument {
    private final String name;
    private final byte[] bytes;
    private Charset decodedAs;
    private String text;

    private CsvDocument(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public static CsvDocument read(Path file) throws BadFileException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw bad(name, "bad.directory", "expected.table");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, in.readNBytes(Limits.BYTES + 1));
        } catch (NoSuchFileException e) {
            throw bad(name, "bad.notThere", "expected.table");
        } catch (IOException e) {
            throw bad(name, "bad.unreadable", "expected.table");
        }
    }

    /** @param bytes not copied */
    public static CsvDocument of(String name, byte[] bytes) throws BadFileException {
        if (bytes.length > Limits.BYTES) {
            throw bad(name, "bad.tooLong", "expected.length", "max", Limits.BYTES >> 20);
        }
        return new CsvDocument(name, bytes);
    }

    static BadFileException bad(String name, String foundKey, String expectedKey, Object... places) {
        Texts texts = Texts.of(Locale.getDefault());
        String problem =
                texts.text("bad.expected", "found", texts.text(foundKey), "expected", texts.text(expectedKey, places));
        return new BadFileException(texts.text("bad.table", "file", Quoted.plain(name), "problem", problem));
    }

    public String name() {
        return name;
    }

    /** The encodings to choose from. */
    public static List<Charset> charsets() {
        return CsvText.CHOICES;
    }

    /** How it is most likely written. */
    public CsvFormat guess() {
        return guess(CsvText.guess(bytes));
    }

    /** The same in a given encoding. */
    public CsvFormat guess(Charset charset) {
        return CsvGuess.of(text(charset), charset);
    }

    /**
     * Looks through all of it.
     *
     * @throws BadFileException if there are no rows, or too many, or quotes that do not match
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public CsvPreview preview(CsvFormat format, Progress progress) throws BadFileException {
        return new CsvScan(this, format, progress).preview();
    }

    /**
     * Makes data of it, or says what is to be mended; changes nothing.
     *
     * @param preview of the format it is to be read in
     * @throws BadTableException if no row is left, or if it makes more numbers than fit
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public CsvResult read(CsvPreview preview, CsvChoice choice, Progress progress) throws BadTableException {
        return new CsvReading(this, preview, choice).read(progress);
    }

    synchronized String text(Charset charset) {
        if (!charset.equals(decodedAs)) {
            text = CsvText.decode(bytes, charset);
            decodedAs = charset;
        }
        return text;
    }
}

package learningflow.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import learningflow.lesson.Texts;

/** The text of a file, and the one line that says what is wrong with it where. Offsets count chars from 0. */
final class Source {
    /** What Java reads where there is no UTF-8; a file may have it, too. */
    private static final char UNREADABLE = '\uFFFD';

    private final String file;
    private final Texts texts = Texts.of(Locale.getDefault());
    private String text = "";
    private boolean ascii;

    private Source(String file) {
        this.file = file;
    }

    static Source of(Path path) throws BadFileException {
        Source source = new Source(String.valueOf(path.getFileName()));
        if (Files.isDirectory(path)) {
            throw source.unreadable(source.texts.text("bad.directory"));
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            source.decode(bytes.readNBytes(Limits.BYTES + 1));
        } catch (NoSuchFileException e) {
            throw source.unreadable(source.texts.text("bad.notThere"));
        } catch (IOException e) {
            throw source.unreadable(source.texts.text("bad.unreadable"));
        }
        return source;
    }

    static Source of(String file, byte[] bytes) throws BadFileException {
        Source source = new Source(file);
        source.decode(bytes);
        return source;
    }

    /** What the text says from one offset to the one before another. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    String text() {
        return text;
    }

    /** What the text takes: Java keeps one of Western letters a byte each, others two bytes each. */
    long memory() {
        for (int i = 0; i < text.length() && !ascii; i++) {
            if (text.charAt(i) > 0xFF) {
                return 2L * text.length();
            }
        }
        return text.length();
    }

    Texts texts() {
        return texts;
    }

    /** The one line. */
    BadFileException bad(int at, Object place, String found, String expectedKey, Object... places) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new BadFileException(texts.text(
                "bad.line",
                "file",
                Quoted.plain(file),
                "line",
                line,
                "column",
                text.codePointCount(Math.min(lineStart, at), at) + 1,
                "place",
                place,
                "problem",
                texts.text("bad.expected", "found", found, "expected", texts.text(expectedKey, places))));
    }

    private BadFileException unreadable(String found) {
        boolean lesson = file.endsWith(LessonReader.ENDING);
        return bad(0, Place.FILE, found, lesson ? "expected.lessonFile" : "expected.file");
    }

    private void decode(byte[] bytes) throws BadFileException {
        if (bytes.length > Limits.BYTES) {
            throw bad(0, Place.FILE, texts.text("bad.tooLong"), "expected.length", "max", Limits.BYTES >> 20);
        }
        text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(UNREADABLE) >= 0) {
            text = ""; // a large file does not fit twice
            requireUtf8(bytes);
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        ascii = text.length() == bytes.length;
        text = withoutMark(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Slower, but knows where it is none. */
    private void requireUtf8(byte[] bytes) throws BadFileException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            text = withoutMark(out.flip().toString());
            String found = texts.text("bad.byte", "byte", "%02X".formatted(bytes[in.position()]));
            throw bad(text.length(), Place.FILE, found, "expected.utf8");
        }
    }
}

package learningflow.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes as text: which encoding they are in, and what they say in one. */
final class CsvText {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What people can choose from. */
    static final List<Charset> CHOICES =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS);

    private static final int LOOKED_AT = 4096;
    /** What Java reads where an encoding has nothing; a file may have it, too. */
    private static final char UNREADABLE = '\uFFFD';

    private CsvText() {}

    /** By its mark, by its zeros, or because it is UTF-8; what is none of these is Windows-1252, which can be anything. */
    static Charset guess(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int length = Math.min(bytes.length, LOOKED_AT);
        if (length > 1 && zeros(bytes, 1, length) * 4 > length) {
            return StandardCharsets.UTF_16LE;
        }
        if (length > 1 && zeros(bytes, 0, length) * 4 > length) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many of every second byte are 0. */
    private static int zeros(byte[] bytes, int from, int to) {
        int zeros = 0;
        for (int i = from; i < to; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] bytes) {
        if (new String(bytes, StandardCharsets.UTF_8).indexOf(UNREADABLE) < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether a line has more separators than so many, in which case its cells would fill the memory. */
    static boolean isWider(String text, char separator, int most) {
        int separators = 0;
        for (int i = 0; i < text.length() && separators <= most; i++) {
            char c = text.charAt(i);
            separators = c == '\n' ? 0 : c == separator ? separators + 1 : separators;
        }
        return separators > most;
    }

    /** Without a byte order mark; what can't be read is �. */
    static String decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

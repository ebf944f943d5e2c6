package learningflow.io;

/** Text from a file inside a line for people: shortened, and without anything that would break the line. */
final class Quoted {
    private static final int LONGEST = 40;

    /** So many chars of a text tell what is said of it. */
    static final int ENOUGH = 2 * (LONGEST + 1);

    private Quoted() {}

    /** In quotes. */
    static String of(String text) {
        return '"' + plain(text).replace("\"", "\\\"") + '"';
    }

    /** Without quotes. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        int[] shown = text.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(shown.length, LONGEST); i++) {
            append(line, shown[i]);
        }
        return shown.length > LONGEST ? line.append('…').toString() : line.toString();
    }

    /** As nearly all is. */
    private static boolean isPlain(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder line, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> line.append("\\u%04x".formatted(character));
            default -> line.appendCodePoint(character);
        }
    }
}

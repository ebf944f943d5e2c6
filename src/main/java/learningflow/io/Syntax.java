package learningflow.io;

/** Says in a line of ours what a text that is no JSON has, and should have, where the parser gave up. */
final class Syntax {
    private Syntax() {}

    static BadFileException error(Source source, int at, Place place) {
        int inside = Math.max(0, Math.min(at, source.text().length()));
        return source.bad(inside, place, found(source, inside), expected(source.text(), inside));
    }

    /** The character there. */
    static String found(Source source, int at) {
        String text = source.text();
        return at >= text.length()
                ? source.texts().text("bad.end")
                : Quoted.of(Character.toString(text.codePointAt(at)));
    }

    private static String expected(String text, int at) {
        if (at < text.length() && text.charAt(at) < ' ' && !Character.isWhitespace(text.charAt(at))) {
            return "expected.noControl";
        }
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return switch (before < 0 ? ' ' : text.charAt(before)) {
            case ' ' -> "expected.object";
            case '{' -> "expected.keyOrEnd";
            case '[', ':' -> "expected.value";
            case ',' -> "expected.next";
            case '}', ']' -> "expected.comma";
            default -> "expected.json";
        };
    }
}

package learningflow.io;

import java.util.regex.Pattern;

/** Says in a line of ours what a text that is no JSON has, and should have, where the parser gave up. */
final class Syntax {
    /** A number or a word of JSON, or none. */
    private static final Pattern JSON_WORD =
            Pattern.compile("|true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final Source source;
    private final String text;
    private final Place place;

    private Syntax(Source source, Place place) {
        this.source = source;
        this.text = source.text();
        this.place = place;
    }

    /** @param at where the parser gave up: at, or right behind, what it could not read */
    static BadFileException error(Source source, int at, Place place) {
        return new Syntax(source, place)
                .error(Math.max(0, Math.min(at, source.text().length())));
    }

    private BadFileException error(int at) {
        if (inString(at)) {
            return source.bad(at, place, found(source, at), expectedInString(at));
        }
        int start = startOfWord(at);
        boolean behindOne = at == text.length() || !isWord(text, at);
        int wrong = behindOne && JSON_WORD.matcher(text.substring(start, at)).matches() ? at : start;
        return source.bad(wrong, place, found(source, wrong), expected(wrong));
    }

    /** The word or character there. */
    static String found(Source source, int at) {
        String text = source.text();
        if (at >= text.length()) {
            return source.texts().text("bad.end");
        }
        int end = at + Character.charCount(text.codePointAt(at));
        int enough = Math.min(text.length(), at + Quoted.ENOUGH);
        while (isWord(text, at) && end < enough && isWord(text, end)) {
            end++;
        }
        return Quoted.of(text.substring(at, end));
    }

    private int startOfWord(int at) {
        int start = at;
        while (start > 0 && isWord(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isWord(String text, int at) {
        return switch (text.charAt(at)) {
            case '{', '}', '[', ']', ',', ':', '"', ' ', '\t', '\r', '\n' -> false;
            default -> true;
        };
    }

    /** All before is JSON. */
    private boolean inString(int at) {
        boolean inside = false;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            inside ^= c == '"';
            i += inside && c == '\\' ? 1 : 0;
        }
        return inside;
    }

    private String expectedInString(int at) {
        if (at == text.length()) {
            return "expected.quote";
        }
        return text.charAt(at) < ' ' ? "expected.noControl" : "expected.escape";
    }

    private String expected(int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return "expected.object";
        }
        return switch (text.charAt(before)) {
            case '{' -> "expected.keyOrEnd";
            case '[' -> "expected.valueOrEnd";
            case ':' -> "expected.value";
            case ',' -> "expected.next";
            default -> "expected.comma";
        };
    }
}

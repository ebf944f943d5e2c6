package learningflow.view.lecture;

import java.util.regex.Pattern;

/** Sentences with small formulas in them. */
final class Prose {
    private static final char UNBREAKABLE = '\u00a0';
    private static final Pattern OPERATOR = Pattern.compile(" ([·−+/≥≤<>]) ");
    /** An equation with a short left side. */
    private static final Pattern EQUALS =
            Pattern.compile("(?<=(?:^|[\\s(\u00a0])\\S{1,4}) = (?=\\S{1,8}(?:[\\s\u00a0,;:.]|$))");

    /** As it stands behind a space in French. */
    private static final Pattern PUNCTUATION = Pattern.compile(" (?=[:;?!»](?:\\s|$))|(?<=«) ");

    private Prose() {}

    /** The same, with spaces that no line ends at inside its formulas and before a colon: ½ (0 − 1)² stays in one piece. */
    static String unbroken(String sentences) {
        String text = PUNCTUATION.matcher(sentences).replaceAll(String.valueOf(UNBREAKABLE));
        String operators = OPERATOR.matcher(text).replaceAll(UNBREAKABLE + "$1" + UNBREAKABLE);
        return EQUALS.matcher(operators)
                .replaceAll(UNBREAKABLE + "=" + UNBREAKABLE)
                .replace("½ (", "½" + UNBREAKABLE + "(");
    }
}

package learningflow.view.shell;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningflow.lesson.Texts;

/** The program's texts as some other language might have them: twice as long, with very long words, from right to left. */
enum PseudoTexts {
    DOUBLED(text -> text + " " + text),
    LONG(text -> Pattern.compile("[A-Za-z]{3,}")
            .matcher(text)
            .replaceAll(word -> word.group() + word.group().toLowerCase(Locale.ROOT))),
    RIGHT_TO_LEFT(PseudoTexts::hebrew);

    /** Places stay what they are. */
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");

    private static final String LETTERS = "אבגדהוזחטיכלמנסעפצקרשתםןףץ";

    private final UnaryOperator<String> change;

    PseudoTexts(UnaryOperator<String> change) {
        this.change = change;
    }

    /** @param name of one of these, or a language's code */
    static Texts named(String name) {
        return name.length() == 2
                ? Texts.of(Locale.forLanguageTag(name))
                : valueOf(name).texts();
    }

    Texts texts() {
        ResourceBundle english = Texts.of(Locale.ENGLISH).bundle();
        return Texts.of(new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                String text = english.getString(key);
                return key.equals("mouse.list") ? text : changed(text);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(english.keySet());
            }

            @Override
            public boolean containsKey(String key) {
                return english.containsKey(key);
            }

            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }
        });
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        if (this == DOUBLED) {
            return change.apply(text);
        }
        int end = 0;
        while (place.find()) {
            changed.append(change.apply(text.substring(end, place.start()))).append(place.group());
            end = place.end();
        }
        return changed.append(change.apply(text.substring(end))).toString();
    }

    private static String hebrew(String text) {
        StringBuilder changed = new StringBuilder();
        for (char letter : text.toCharArray()) {
            boolean latin = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
            changed.append(latin ? LETTERS.charAt(Character.toLowerCase(letter) - 'a') : letter);
        }
        return changed.toString();
    }
}

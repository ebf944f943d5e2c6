package learningflow.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learningflow.io.draw.Palette;
import learningflow.io.draw.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text can be read on what it stands on, in every theme; worked out from the style sheets by the WCAG's formula. */
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("-lf-([a-z0-9-]+)");
    /** What text stands on that does not say so itself. */
    private static final List<String> GROUNDS = List.of("card", "window", "selected");
    /** What the letters of the graph stand on. */
    private static final List<String> BOXES = List.of("card", "faint", "forward-fill", "backward-fill");

    /** @param selector of the rule that colours the text @param text, ground names of colours */
    private record Pair(String selector, String text, String ground) {}

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String sheet : List.of("base", "graph", "panels", "compare")) {
            Matcher rule = RULE.matcher(read(sheet));
            while (rule.find()) {
                String selector = rule.group(1).strip();
                boolean letters = selector.startsWith(".graph-text");
                Optional<String> text = last(rule.group(2), letters ? "-fx-fill" : "-fx-text-fill");
                Optional<String> own = last(rule.group(2), "-fx-background-color");
                text.ifPresent(name -> own.map(List::of)
                        .orElse(letters ? BOXES : GROUNDS)
                        .forEach(ground -> pairs.add(new Pair(selector, name, ground))));
            }
        }
        return pairs;
    }

    /** The colour that a property gives, the topmost if it gives several. */
    private static Optional<String> last(String declarations, String property) {
        return Stream.of(declarations.split(";"))
                .map(String::strip)
                .filter(declaration -> declaration.startsWith(property + ":"))
                .flatMap(declaration -> COLOUR.matcher(declaration).results().map(found -> found.group(1)))
                .reduce((first, second) -> second);
    }

    private static String read(String sheet) throws IOException {
        try (InputStream bytes = ContrastTest.class.getResourceAsStream("/learningflow/view/" + sheet + ".css")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    /** From 1 to 21. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int component) {
        double part = component / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void allTextStandsOutFromItsGround(Theme theme) throws IOException {
        Palette palette = Palette.of(theme);
        assertThat(pairs())
                .hasSizeGreaterThan(100)
                .allSatisfy(pair -> assertThat(contrast(palette.get(pair.text()), palette.get(pair.ground())))
                        .describedAs("%s on %s", pair.text(), pair.ground())
                        .isGreaterThanOrEqualTo(LEAST));
    }

    /** The WCAG's own: black on white 21; the darkest grey that fails and the lightest that passes, #777777 and #767676. */
    @Test
    void theFormulaIsTheOneOfTheStandard() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(new Color(0x777777), Color.WHITE)).isLessThan(LEAST);
        assertThat(contrast(new Color(0x767676), Color.WHITE)).isGreaterThan(LEAST);
    }
}

package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "100",
                "0.5",
                "-0.0001",
                "1e-5",
                "123456789012345",
                "0.1234567890123",
                "1e17",
                "1.5e20"
            })
    void whatTheProgramWouldWriteItselfIsNotRemembered(String text) {
        assertThat(Spellings.toRemember(text, Numbers.parse(text).orElseThrow(), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "1.0",
                "0.50",
                "1/2",
                "1E5",
                "1e5",
                "0.00001",
                "0.1000000000000000055",
                "100000000000000000"
            })
    void otherSpellingsAreRemembered(String text) {
        assertThat(Spellings.toRemember(text, Numbers.parse(text).orElseThrow(), false))
                .contains(text);
    }

    /** The short cut must not differ from the rule. */
    @Property
    void rememberedIsExactlyWhatWouldBeWrittenOtherwise(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int digits, @ForAll @IntRange(max = 12) int places) {
        String text = java.math.BigDecimal.valueOf(digits, places).toPlainString();
        double value = Numbers.parse(text).orElseThrow();
        assertThat(Spellings.toRemember(text, value, false).isEmpty()).isEqualTo(text.equals(Numbers.exact(value)));
    }

    @ParameterizedTest
    @CsvSource({"1/2, \"1/2\"", "0.50, 0.50", "+1, \"+1\"", "007, \"007\"", "'\"0.5\"', \"0.5\""})
    void aSpellingIsQuotedWhereJsonNeedsIt(String text, String json) {
        Spellings spellings = Spellings.NONE.with("a", text);
        double value = Numbers.parse(text.replace("\"", "")).orElseThrow();
        assertThat(spellings.json("a", value)).contains(json);
        assertThat(spellings.of("a", value)).contains(text.replace("\"", ""));
        assertThat(spellings.json("a", value + 1)).isEmpty();
    }

    @Test
    void aSpellingThatWasTypedOverIsBackWithItsNumber() {
        Spellings opened = Spellings.NONE.with("a", "1/200");
        Spellings typed = opened.with("a", "3/10").with("a", "1/8");
        assertThat(typed.of("a", 0.125)).contains("1/8");
        assertThat(typed.of("a", 0.005)).contains("1/200");
        assertThat(typed.of("a", 0.3)).isEmpty();
        assertThat(typed.with("a", "1/200")).isEqualTo(opened);
    }

    @Test
    void aSpellingThatWasTypedOverGoesWithItsRow() {
        Spellings typed = Spellings.NONE.with("data.rows[0].x[1]", "1/200").with("data.rows[0].x[1]", "3/10");
        Spellings moved = typed.movedRows(-1, 0);
        assertThat(moved.of("data.rows[1].x[1]", 0.005)).contains("1/200");
        assertThat(moved.of("data.rows[0].x[1]", 0.005)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data.rows[3].y[0]", "layers[1].weights[0][2]", "layers[1].biases[1]", Spellings.LEARNING_RATE})
    void aSpellingThatWasTypedOverIsBackWithItsNumberWhereverItStands(String place) {
        Spellings opened = Spellings.NONE.with(place, "1/200").with("layers[1].weights[0][0]", "0.10");
        Spellings typed = opened.with(place, "3/10").with(place, "1/8");
        assertThat(typed.of(place, 0.125)).contains("1/8");
        assertThat(typed.of(place, 0.005)).contains("1/200");
        assertThat(typed.of(place, 0.3)).isEmpty();
        assertThat(typed.of("layers[1].weights[0][0]", 0.1)).contains("0.10");
        assertThat(typed.with(place, "1/200")).isEqualTo(opened);
    }

    @Test
    void aNumberOfAMatrixIsWrittenAsItsPlaceSays() {
        Spellings typed = Spellings.NONE.with("data.rows[2].x[1]", "1/200").with("data.rows[2].x[1]", "0.50");
        assertThat(typed.json(Spellings.matrix(false), 2, 1, 0.5)).contains("0.50");
        assertThat(typed.json(Spellings.matrix(false), 2, 1, 0.005)).contains("\"1/200\"");
        assertThat(typed.json(Spellings.matrix(false), 2, 1, 1)).isEmpty();
        assertThat(typed.json(Spellings.matrix(true), 2, 1, 0.5)).isEmpty();
        assertThat(typed.json(Spellings.matrix(2, false), 2, 1, 0.5)).isEmpty();
    }

    @Test
    void spellingsGoWithTheirRowsAndAreGoneWithTheLast() {
        Spellings before = Spellings.NONE
                .with("data.rows[0].x[1]", "1/2")
                .with("data.rows[1].y[0]", "1/4")
                .with("layers[1].biases[0]", "1/8");
        Spellings moved = before.movedRows(1, 0, 0);
        assertThat(moved.of("data.rows[0].y[0]", 0.25)).contains("1/4");
        assertThat(moved.of("data.rows[1].x[1]", 0.5)).contains("1/2");
        assertThat(moved.of("data.rows[2].x[1]", 0.5)).contains("1/2");
        assertThat(moved.of("data.rows[0].x[1]", 0.5)).isEmpty();
        assertThat(before.movedRows(-1)).isEqualTo(Spellings.NONE.with("layers[1].biases[0]", "1/8"));
    }

    @Test
    void placesAreThoseOfTheFile() {
        assertThat(Spellings.place(2, false, 1)).isEqualTo("data.rows[2].x[1]");
        assertThat(Spellings.place(0, true, 3)).isEqualTo("data.rows[0].y[3]");
        assertThat(Spellings.place(WeightId.weight(2, 0, 3))).isEqualTo("layers[1].weights[0][3]");
        assertThat(Spellings.place(WeightId.bias(2, 3))).isEqualTo("layers[1].biases[3]");
    }

    @Test
    void aNumberIsShownAsItWasWrittenOrElseForPeople() {
        Spellings spellings = Spellings.NONE.with("a", "-1/2");
        assertThat(spellings.show("a", -0.5)).isEqualTo("-1/2");
        assertThat(spellings.show("a", -0.25)).isEqualTo("−0.25");
    }

    /** A new layer comes before the second, and the third is gone. */
    @Test
    void spellingsGoWithTheirLayer() {
        Spellings before = Spellings.NONE
                .with("layers[1].weights[0][0]", "1/2")
                .with("layers[1].weights[0][0]", "1/4")
                .with("layers[2].biases[0]", "1/8")
                .with("layers[0].size", "+2")
                .with(Spellings.LEARNING_RATE, "1/10");
        Spellings moved = before.movedLayers(List.of(1, 0, 2));
        assertThat(moved.byPlace()).isEqualTo(Map.of("layers[0].size", "+2", Spellings.LEARNING_RATE, "1/10"));
        assertThat(moved.byMatrix()).isEqualTo(Map.of("layers[2].weights", TextMatrix.of(new String[][] {{"1/4"}})));
        assertThat(moved.first()).isEqualTo(Map.of("layers[2].weights[0][0]", "1/2"));
    }
}

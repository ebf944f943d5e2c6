package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Trouble;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private static Story story(Story.Kind kind, int update, int layer, Trouble trouble, OptionalDouble limit) {
        return new Story(
                kind,
                update,
                layer,
                "ReLU",
                2,
                5,
                Optional.ofNullable(trouble),
                0.001,
                List.of(),
                7,
                List.of(),
                0.5,
                limit);
    }

    private static List<String> told(Story story) {
        return story.sentences(TEXTS);
    }

    @Test
    void aNumberThatBreaksAtOnceOrLaterOrFromTheStart() {
        Trouble output = new Trouble(3, Trouble.Quantity.OUTPUT, 4, Double.POSITIVE_INFINITY);
        assertThat(told(story(Story.Kind.BROKEN, 3, 4, output, OptionalDouble.empty())))
                .containsExactly("It began with update 3, in L4 (ReLU): the output of L4 became ∞.", "α was 0.5.");
        assertThat(told(story(Story.Kind.BROKEN, 2, 4, output, OptionalDouble.of(0.25))))
                .containsExactly(
                        "It began with update 2, which took the mean loss from 2 to 5; in update 3 the output of L4 became ∞.",
                        "α was 0.5, 2 times the largest stable one, 0.25.");
        assertThat(told(story(Story.Kind.BROKEN, 0, 4, output, OptionalDouble.of(2))))
                .containsExactly(
                        "With the weights of the start the output of L4 became ∞.",
                        "α is 0.5, below the largest stable one, 2.");
    }

    @Test
    void theOtherStoriesNameTheirLayerAndHowLargeThingsAre() {
        assertThat(told(story(Story.Kind.DEAD, 0, 3, null, OptionalDouble.empty()))
                        .get(0))
                .startsWith("With these weights L3 (ReLU) is off for all 7 training rows");
        assertThat(told(story(Story.Kind.DEAD, 4, 3, null, OptionalDouble.empty()))
                        .get(0))
                .startsWith("Update 4 turned L3 (ReLU) off for all 7 training rows");
        assertThat(told(story(Story.Kind.GROWING, 0, 3, null, OptionalDouble.of(0.5))))
                .containsExactly("The mean loss is 5; it was 2.", "α is 0.5, below the largest stable one, 0.5.");
        assertThat(told(story(Story.Kind.VANISHING, 0, 2, null, OptionalDouble.empty()))
                        .get(0))
                .isEqualTo(
                        "Of the learning flow that starts at the loss only the part 0.001 arrives at the weights of L2:"
                                + " they hardly learn.");
        assertThat(story(Story.Kind.GROWING, 0, 3, null, OptionalDouble.empty()).title(TEXTS))
                .isEqualTo("The loss grows");
    }

    @Test
    void rowsThatAreRightForTheWrongReasonAndTheLargestNumbersAreTold() {
        assertThat(rows(List.of(3)))
                .contains("Row 3 is right now, but for the wrong reason: the output is stuck there.")
                .contains("Largest numbers there: δw² = 2000, o⁴ = 0.5.");
        assertThat(rows(List.of(3, 5)))
                .contains("The rows 3, 5 are right now, but for the wrong reason: the output is stuck there.")
                .hasSize(4);
    }

    private static List<String> rows(List<Integer> right) {
        return new Story(
                        Story.Kind.DEAD,
                        4,
                        3,
                        "ReLU",
                        2,
                        5,
                        Optional.empty(),
                        Double.NaN,
                        right,
                        7,
                        List.of(new Story.Largest("δw²", 2000), new Story.Largest("o⁴", 0.5)),
                        0.5,
                        OptionalDouble.empty())
                .sentences(TEXTS);
    }
}

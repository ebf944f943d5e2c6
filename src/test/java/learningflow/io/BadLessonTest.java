package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import learningflow.lesson.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a lesson is said in one line, which points at the value: here the one behind the sign ▸. */
class BadLessonTest {
    private static final String GOOD = """
            {
              "format": "learning-flow-lesson/1",
              "title": "Test",
              "chapters": [
                {
                  "title": "One",
                  "scenario": "good-shape",
                  "view": "layers",
                  "update": 2,
                  "stops": [
                    {"caption": "First", "step": "delta3", "look": ["delta3", "w2.1.3"]},
                    {"caption": "Second", "step": 8, "touch": ["w2", "alpha", "data"]}
                  ]
                },
                {
                  "title": "Two",
                  "scenario": {
                    "format": "learning-flow/1",
                    "data": {"inputs": ["a"], "outputs": ["b"], "rows": [{"x": [1], "y": [2]}]},
                    "layers": [{"type": "input", "size": 1}, {"type": "linear", "size": 1}]
                  },
                  "phase": "inferring",
                  "stops": [
                    {"caption": "Third", "row": 1, "step": "o2", "question": {"text": "Why?", "answer": "So."}},
                    {
                      "caption": "Fourth",
                      "phase": "training",
                      "set": {"learningRate": 1e-8, "batchSize": "all", "weights": {"w2.1.1": "1/3"}},
                      "touch": "anything",
                      "notes": "Slowly."
                    }
                  ]
                }
              ]
            }
            """;

    private static final String STOP_KEYS =
            "caption, look, touch, question, notes, exercise, phase, view, set, update, row, step, pick";
    private static final String SCENARIO =
            "one of " + String.join(", ", Gallery.NAMES) + ", or a file ….learningflow at or below the lesson's folder";
    private static final String PART =
            "the name of a part that the network has (L2, o2.1, delta3, w2.1.3, dw2, loss, y, alpha, …)";
    private static final String TOUCHABLE =
            "a part that can be changed (w2, w2.1.3, b2, alpha, x, y) or one of weights, data, plots, steps";

    @Test
    void theLessonBeforeItIsBrokenIsGood() {
        assertThatCode(() -> read(GOOD)).doesNotThrowAnyException();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(GOOD, "▸", "file: the end of the file, expected an object"),
                arguments(
                        "\"First\", ",
                        "\"First\" ▸",
                        "chapters[0].stops[0]: \"\\\"\", expected a comma, a colon or an end"),
                arguments(
                        "\"learning-flow-lesson/1\"",
                        "▸\"learning-flow/1\"",
                        "format: \"learning-flow/1\", expected \"learning-flow-lesson/1\""),
                arguments("\"Test\"", "▸7", "title: 7, expected a text in quotes"),
                arguments(
                        "\"Test\",",
                        "\"Test\", \"script\": ▸\"rm\",",
                        "script: unknown key, expected one of format, title, description, chapters"),
                arguments(
                        "\"title\": \"One\",",
                        "\"titel\": ▸\"One\",",
                        "chapters[0].titel: unknown key, expected one of title, scenario, stops, phase, view, set, update, row,"
                                + " step, pick"),
                arguments(
                        "{\n      \"title\": \"One\",", "▸{", "chapters[0].title: missing, expected a text in quotes"),
                arguments(
                        "\"good-shape\"",
                        "▸\"good-shap\"",
                        "chapters[0].scenario: \"good-shap\", expected " + SCENARIO),
                arguments("\"good-shape\"", "▸12", "chapters[0].scenario: 12, expected an object"),
                arguments(
                        "\"good-shape\"",
                        "▸\"../x.learningflow\"",
                        "chapters[0].scenario: \"../x.learningflow\", expected " + SCENARIO),
                arguments(
                        "\"layers\",", "▸\"neuron\",", "chapters[0].view: \"neuron\", expected one of neurons, layers"),
                arguments(
                        "\"inferring\"",
                        "▸\"infer\"",
                        "chapters[1].phase: \"infer\", expected one of training, inferring"),
                arguments(
                        "\"update\": 2",
                        "\"update\": ▸1001",
                        "chapters[0].update: 1001, expected a whole number from 0 to 1000"),
                arguments(
                        "\"update\": 2",
                        "\"update\": ▸-1",
                        "chapters[0].update: -1, expected a whole number from 0 to 1000"),
                arguments(
                        "\"update\": 2",
                        "\"update\": ▸\"2\"",
                        "chapters[0].update: \"2\", expected a whole number from 0 to 1000"),
                arguments(
                        "\"delta3\", \"look\"",
                        "▸\"delta5\", \"look\"",
                        "chapters[0].stops[0].step: \"delta5\", expected one of start, data, o1, o2, o3, loss, delta4,"
                                + " delta3, delta2, dw2, delta1, update, again"),
                arguments("8,", "▸13,", "chapters[0].stops[1].step: 13, expected a whole number from 0 to 12"),
                arguments(
                        "\"step\": \"o2\"",
                        "\"step\": ▸\"loss\"",
                        "chapters[1].stops[0].step: \"loss\", expected one of start, data, o1, o2"),
                arguments(
                        "\"row\": 1",
                        "\"row\": ▸2",
                        "chapters[1].stops[0].row: 2, expected a whole number from 1 to 1"),
                arguments("\"w2.1.3\"", "▸\"w2.2.3\"", "chapters[0].stops[0].look[1]: \"w2.2.3\", expected " + PART),
                arguments("\"w2.1.3\"", "▸\"<b>\"", "chapters[0].stops[0].look[1]: \"<b>\", expected " + PART),
                arguments("\"w2.1.3\"", "▸3", "chapters[0].stops[0].look[1]: 3, expected a text in quotes"),
                arguments(
                        "\"look\": [",
                        "\"pick\": ▸\"q\", \"look\": [",
                        "chapters[0].stops[0].pick: \"q\", expected " + PART),
                arguments("\"data\"]", "▸\"dw2\"]", "chapters[0].stops[1].touch[2]: \"dw2\", expected " + TOUCHABLE),
                arguments(
                        "\"data\"]",
                        "▸\"header\"]",
                        "chapters[0].stops[1].touch[2]: \"header\", expected " + TOUCHABLE),
                arguments(
                        "\"anything\"",
                        "▸\"everything\"",
                        "chapters[1].stops[1].touch: \"everything\", expected \"nothing\", \"anything\" or a list"),
                arguments(
                        "{\"caption\": \"First\", ",
                        "▸{",
                        "chapters[0].stops[0].caption: missing, expected a text in quotes"),
                arguments(
                        "\"First\"",
                        "▸\"" + "x".repeat(2001) + "\"",
                        "chapters[0].stops[0].caption: 2001 characters, expected at most 2000"),
                arguments(
                        "\"First\",",
                        "\"First\", \"run\": ▸\"calc.exe\",",
                        "chapters[0].stops[0].run: unknown key, expected one of " + STOP_KEYS),
                arguments(
                        "\"answer\": \"So.\"",
                        "\"answer\": ▸[]",
                        "chapters[1].stops[0].question.answer: a list, expected a text in quotes"),
                arguments(
                        "{\"text\": \"Why?\", ",
                        "▸{",
                        "chapters[1].stops[0].question.text: missing, expected a text in quotes"),
                arguments(
                        "\"Slowly.\"",
                        "▸\"" + "n".repeat(10_001) + "\"",
                        "chapters[1].stops[1].notes: 10001 characters, expected at most 10000"),
                arguments("1e-8", "▸0", "chapters[1].stops[1].set.learningRate: 0, expected a number above 0"),
                arguments(
                        "\"all\"",
                        "▸\"some\"",
                        "chapters[1].stops[1].set.batchSize: \"some\", expected \"all\" or a whole number from 1"),
                arguments(
                        "\"w2.1.1\": ",
                        "\"w2\": ▸",
                        "chapters[1].stops[1].set.weights.w2: unknown key, expected the name of one weight or bias"
                                + " (w2.1.3, b2.1)"),
                arguments(
                        "\"1/3\"",
                        "▸\"third\"",
                        "chapters[1].stops[1].set.weights.w2.1.1: \"third\", expected a number"),
                arguments(
                        "\"batchSize\": \"all\"",
                        "\"optimizer\": {\"type\": ▸\"magic\"}",
                        "chapters[1].stops[1].set.optimizer.type: \"magic\", expected one of sgd, momentum, nesterov,"
                                + " adagrad, rmsprop, adam"),
                arguments(
                        "\"size\": 1}]",
                        "\"size\": ▸0}]",
                        "chapters[1].scenario.layers[1].size: 0, expected a whole number from 1"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysInOneLineWhatIsWrongAndWhere(String part, String marked, String problem) {
        assertThat(GOOD).contains(part);
        String text = GOOD.replace(part, marked);
        int at = text.indexOf('▸');
        int line = (int) text.substring(0, at).lines().count();
        String before = text.substring(0, at);
        int column = at - (before.lastIndexOf('\n') + 1) + 1;
        String message = message(text.replace("▸", ""));
        assertThat(message).isEqualTo("test.lesson:" + Math.max(1, line) + ":" + column + ": " + problem);
    }

    private static String message(String text) {
        String message =
                catchThrowableOfType(BadFileException.class, () -> read(text)).getMessage();
        assertThat(message).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]");
        return message;
    }

    private static Lesson read(String text) throws BadFileException, IOException {
        return LessonReader.read("test.lesson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

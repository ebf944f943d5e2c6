package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is said in one line, which points at the value: here the one behind the sign ▸. */
class BadScenarioTest {
    private static final String GOOD = """
            {
              "format": "learning-flow/1",
              "title": "Test",
              "data": {
                "inputs": ["a", "b"],
                "outputs": ["c"],
                "rows": [
                  {"x": [1, 2], "y": [1]},
                  {"x": [3, 4], "y": [0]}
                ],
                "decision": {"threshold": 0.5, "below": "no", "above": "yes"}
              },
              "layers": [
                {"type": "input", "size": 2},
                {"type": "linear", "size": 2, "weights": [[1, 2], [3, 4]], "biases": [0, 1]},
                {"type": "leaky-relu", "slope": 0.1},
                {"type": "linear", "size": 1, "bias": false, "weights": [[1, 2]]},
                {"type": "logistic"}
              ],
              "loss": "half-squared-error",
              "training": {"optimizer": {"type": "adam", "beta1": 0.9}, "learningRate": 0.1, "seed": -5}
            }
            """;

    private static final String LAYER_TYPES = "linear, identity, relu, leaky-relu, logistic, tanh, heaviside, softmax";
    private static final String OPTIMIZERS = "sgd, momentum, nesterov, adagrad, rmsprop, adam";
    private static final String LOSSES = "half-squared-error, squared-error, mean-squared-error, absolute-error,"
            + " binary-cross-entropy, cross-entropy";

    @Test
    void theFileBeforeItIsBrokenIsGood() {
        assertThatCode(() -> read(GOOD.getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                // syntax
                arguments(GOOD, "▸", "file: the end of the file, expected an object"),
                arguments(GOOD, "▸[1]", "file: a list, expected an object"),
                arguments(GOOD, "▸tru", "file: \"tru\", expected an object"),
                arguments("-5}\n}", "-5}\n}\n▸{}", "file: \"{\", expected the end of the file"),
                arguments("-5}\n}\n", "-5}\n▸", "file: the end of the file, expected a comma, a colon or an end"),
                arguments("-5}", "-5,▸}", "training: \"}\", expected one more entry behind the comma"),
                arguments("\"c\"]", "\"c\", ▸]", "data.outputs: \"]\", expected one more entry behind the comma"),
                arguments("[3, 4]", "[3 ▸4]", "data.rows[1].x: \"4\", expected a comma, a colon or an end"),
                arguments("[3, 4]", "[▸03, 4]", "data.rows[1].x: \"03\", expected a value or ]"),
                arguments("[3, 4]", "[▸NaN, 4]", "data.rows[1].x: \"NaN\", expected a value or ]"),
                arguments("0.5", "▸.5", "data.decision: \".5\", expected a value"),
                arguments("\"title\"", "▸title", "file: \"title\", expected one more entry behind the comma"),
                arguments("Test", "Te▸\nst", "title: \"\\u000a\", expected an escape such as \\n"),
                arguments("Test", "T\\▸q", "title: \"q\", expected an escape that JSON has"),
                arguments("\"title\": \"Test\"", "\"a\": 1, \"a\": ▸2", "a: given twice, expected each key once"),
                arguments(
                        "\"beta1\": 0.9",
                        "\"beta1\": 0.9, \"beta1\": ▸0.9",
                        "training.optimizer.beta1: given twice, expected each key once"),
                arguments(
                        "\"Test\"",
                        "[".repeat(63) + "▸[" + "]".repeat(64),
                        "title" + "[0]".repeat(63) + ": nested 65 deep, expected at most 64"),
                // keys
                arguments(
                        "{\n  \"format\": \"learning-flow/1\",", "▸{", "format: missing, expected \"learning-flow/1\""),
                arguments(
                        "\"learning-flow/1\"",
                        "▸\"learning-flow/2\"",
                        "format: \"learning-flow/2\", expected \"learning-flow/1\""),
                arguments("\"learning-flow/1\"", "▸1", "format: 1, expected a text in quotes"),
                arguments(
                        "\"Test\",",
                        "\"Test\", \"autor\": ▸\"x\",",
                        "autor: unknown key, expected one of format, title, description, data, layers, loss, training,"
                                + " runs"),
                arguments(
                        "\"Test\",",
                        "\"Test\", \"au\\ntor\\u202e\": ▸1,",
                        "au\\u000ator\\u202e: unknown key, expected one of format, title, description, data, layers,"
                                + " loss, training, runs"),
                arguments("\"Test\"", "▸null", "title: null, expected a text in quotes"),
                arguments("\"Test\"", "\"Test\", \"description\": ▸7", "description: 7, expected a text in quotes"),
                arguments("\"Test\"", "\"Test\", \"runs\": ▸{}", "runs: an object, expected a list"),
                // data
                arguments("{\n    \"inputs\": [\"a\", \"b\"],", "▸{", "data.inputs: missing, expected a list of names"),
                arguments("[\"a\", \"b\"]", "▸\"a\"", "data.inputs: \"a\", expected a list"),
                arguments("[\"a\", \"b\"]", "▸[\"a\"]", "data.inputs: 1 name, expected 2 (the input has size 2)"),
                arguments("[\"c\"]", "▸[]", "data.outputs: 0 names, expected 1 (the last layer has 1 output)"),
                arguments("\"a\", \"b\"", "\"a\", ▸\"a\"", "data.inputs[1]: \"a\", expected another name for each"),
                arguments("\"a\", \"b\"", "\"a\", ▸\"\"", "data.inputs[1]: \"\", expected a name"),
                arguments("\"a\", \"b\"", "\"a\", ▸2", "data.inputs[1]: 2, expected a text in quotes"),
                arguments("\"y\": [1]", "\"y\": ▸[]", "data.rows[0].y: 0 numbers, expected 1 (there is 1 output)"),
                arguments("[3, 4]", "▸[3, 4, 5]", "data.rows[1].x: 3 numbers, expected 2 (there are 2 inputs)"),
                arguments("[3, 4]", "▸3", "data.rows[1].x: 3, expected a list"),
                arguments("{\"x\": [3, 4], ", "▸{", "data.rows[1].x: missing, expected a list of 2 numbers"),
                arguments(
                        "{\"x\": [3, 4], ",
                        "{\"x\": [3, 4], \"z\": ▸[1], ",
                        "data.rows[1].z: unknown key, expected one of x, y"),
                arguments("[3, 4]", "[3, ▸\"four\"]", "data.rows[1].x[1]: \"four\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"1/0\"]", "data.rows[1].x[1]: \"1/0\", expected a number"),
                arguments("[3, 4]", "[3, ▸\" 4\"]", "data.rows[1].x[1]: \" 4\", expected a number"),
                arguments("[3, 4]", "[3, ▸1e999]", "data.rows[1].x[1]: 1e999, expected a number"),
                arguments("[3, 4]", "[3, ▸1e-401]", "data.rows[1].x[1]: 1e-401, expected a number"),
                arguments("[3, 4]", "[3, ▸true]", "data.rows[1].x[1]: true, expected a number"),
                arguments("[3, 4]", "[3, ▸[4]]", "data.rows[1].x[1]: a list, expected a number"),
                arguments(
                        "[3, 4]",
                        "[3, ▸" + "1".repeat(1001) + "]",
                        "data.rows[1].x[1]: " + "1".repeat(40) + "…, expected a number"),
                arguments(
                        "\"decision\"",
                        "\"csv\": ▸\"a.csv\", \"decision\"",
                        "data.csv: given, expected either rows or csv"),
                arguments("0.5", "▸\"half\"", "data.decision.threshold: \"half\", expected a number"),
                arguments("{\"threshold\": 0.5, ", "▸{", "data.decision.threshold: missing, expected a number"),
                arguments(
                        "\"above\"",
                        "\"over\": ▸1, \"above\"",
                        "data.decision.over: unknown key, expected one of threshold, below, above"),
                arguments(
                        "\"decision\"",
                        "\"testShare\": ▸1, \"decision\"",
                        "data.testShare: 1, expected a number from 0 to below 1"),
                arguments("\"decision\"", "\"normalise\": ▸1, \"decision\"", "data.normalise: 1, expected an object"),
                arguments(
                        "\"decision\"",
                        "\"normalise\": {\"d\": ▸\"range\"}, \"decision\"",
                        "data.normalise.d: unknown key, expected one of a, b, c"),
                arguments(
                        "\"decision\"",
                        "\"normalise\": {\"a\": ▸\"mean\"}, \"decision\"",
                        "data.normalise.a: \"mean\", expected one of range, standard"),
                arguments(
                        "\"decision\"",
                        "\"normalise\": {\"a\": ▸\"none\"}, \"decision\"",
                        "data.normalise.a: \"none\", expected one of range, standard"),
                // layers
                arguments(
                        "{\"type\": \"input\", \"size\": 2}",
                        "▸{\"size\": 2}",
                        "layers[0].type: missing, expected one of input"),
                arguments(
                        "{\"type\": \"input\", \"size\": 2}",
                        "▸{\"type\": \"input\"}",
                        "layers[0].size: missing, expected a whole number from 1"),
                arguments("\"size\": 2}", "\"size\": ▸0}", "layers[0].size: 0, expected a whole number from 1"),
                arguments("\"size\": 2}", "\"size\": ▸\"2\"}", "layers[0].size: \"2\", expected a whole number from 1"),
                arguments("\"size\": 2}", "\"size\": ▸2.0}", "layers[0].size: 2.0, expected a whole number from 1"),
                arguments(
                        "\"size\": 2}",
                        "\"size\": ▸99999999999}",
                        "layers[0].size: 99999999999, expected a whole number from 1 to below 2147483647"),
                arguments(
                        "\"size\": 2, ",
                        "\"size\": ▸2000000000, ",
                        "layers[1].size: 6000000000 parameters up to here, expected at most 2000000"),
                arguments(
                        "\"leaky-relu\", \"slope\": 0.1",
                        "▸\"lekay\"",
                        "layers[2].type: \"lekay\", expected one of " + LAYER_TYPES),
                arguments(
                        "\"leaky-relu\", \"slope\": 0.1",
                        "▸\"input\"",
                        "layers[2].type: a second input, expected one of " + LAYER_TYPES),
                arguments(
                        "\"input\", \"size\": 2",
                        "▸\"relu\"",
                        "layers[0].type: \"relu\", expected \"input\" as the first layer"),
                arguments(
                        "\"leaky-relu\", \"slope\": 0.1",
                        "\"relu\", \"slope\": ▸0.1",
                        "layers[2].slope: unknown key, expected one of type"),
                arguments("0.1},\n", "▸\"a\"},\n", "layers[2].slope: \"a\", expected a number"),
                arguments(
                        "[[1, 2], [3, 4]]",
                        "▸[[1, 2]]",
                        "layers[1].weights: 1 row, expected 2 (the layer has 2 outputs)"),
                arguments(
                        "[[1, 2], [3, 4]]",
                        "[[1, 2], ▸[3, 4, 5]]",
                        "layers[1].weights[1]: 3 numbers, expected 2 (the layer before has 2 outputs)"),
                arguments("[[1, 2], [3, 4]]", "[[1, 2], ▸3]", "layers[1].weights[1]: 3, expected a list"),
                arguments(
                        "[[1, 2], [3, 4]]",
                        "[[1, 2], [3, ▸{}]]",
                        "layers[1].weights[1][1]: an object, expected a number"),
                arguments("[0, 1]", "▸[0]", "layers[1].biases: 1 number, expected 2 (the layer has 2 outputs)"),
                arguments(
                        "\"bias\": false",
                        "\"bias\": false, \"biases\": ▸[1]",
                        "layers[3].biases: given, expected none (\"bias\" is false)"),
                arguments("\"bias\": false", "\"bias\": ▸0", "layers[3].bias: 0, expected true or false"),
                arguments(
                        "\"bias\": false",
                        "\"bias\": false, \"trainable\": ▸\"no\"",
                        "layers[3].trainable: \"no\", expected true or false"),
                arguments(
                        "\"bias\": false",
                        "\"bias\": false, \"init\": ▸\"lecun\"",
                        "layers[3].init: \"lecun\", expected one of xavier, he, uniform, zeros"),
                arguments(
                        "{\"type\": \"logistic\"}",
                        "{\"type\": \"logistic\", \"size\": ▸1}",
                        "layers[4].size: unknown key, expected one of type"),
                // what has no default
                arguments(
                        "{\n    \"inputs\": [\"a\", \"b\"],\n    \"outputs\": [\"c\"],",
                        "▸{\n    \"inputs\": [\"a\", \"b\"],",
                        "data.outputs: missing, expected a list of names"),
                arguments(
                        "{\"type\": \"linear\", \"size\": 2, ",
                        "▸{\"type\": \"linear\", ",
                        "layers[1].size: missing, expected a whole number from 1"),
                arguments("{\"type\": \"logistic\"}", "▸{}", "layers[4].type: missing, expected one of " + LAYER_TYPES),
                arguments(
                        "{\"threshold\": 0.5, \"below\": \"no\", ",
                        "▸{\"threshold\": 0.5, ",
                        "data.decision.below: missing, expected a text in quotes"),
                // and once more what is no number, no size, no name
                arguments("[3, 4]", "[3, ▸null]", "data.rows[1].x[1]: null, expected a number"),
                arguments("[3, 4]", "[3, ▸-1e999]", "data.rows[1].x[1]: -1e999, expected a number"),
                arguments("[3, 4]", "[3, ▸\"-1/0\"]", "data.rows[1].x[1]: \"-1/0\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"1 / 2\"]", "data.rows[1].x[1]: \"1 / 2\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"1/-2\"]", "data.rows[1].x[1]: \"1/-2\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"1.5/2\"]", "data.rows[1].x[1]: \"1.5/2\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"NaN\"]", "data.rows[1].x[1]: \"NaN\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"Infinity\"]", "data.rows[1].x[1]: \"Infinity\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"0x1p3\"]", "data.rows[1].x[1]: \"0x1p3\", expected a number"),
                arguments("[3, 4]", "[3, ▸\"\"]", "data.rows[1].x[1]: \"\", expected a number"),
                arguments(
                        "[[1, 2], [3, 4]]",
                        "[[1, ▸1e999], [3, 4]]",
                        "layers[1].weights[0][1]: 1e999, expected a number"),
                arguments("[0, 1]", "[0, ▸\"1/0\"]", "layers[1].biases[1]: \"1/0\", expected a number"),
                arguments("0.1, \"seed\"", "▸1e999, \"seed\"", "training.learningRate: 1e999, expected a number"),
                arguments("\"size\": 2}", "\"size\": ▸-2}", "layers[0].size: -2, expected a whole number from 1"),
                arguments("\"size\": 2, ", "\"size\": ▸0, ", "layers[1].size: 0, expected a whole number from 1"),
                arguments(
                        "[\"c\"]",
                        "▸[\"c\", \"d\"]",
                        "data.outputs: 2 names, expected 1 (the last layer has 1 output)"),
                arguments("[\"c\"]", "[▸\"\"]", "data.outputs[0]: \"\", expected a name"),
                arguments("\"y\": [1]", "\"y\": ▸[1, 2]", "data.rows[0].y: 2 numbers, expected 1 (there is 1 output)"),
                arguments("[3, 4]", "▸[]", "data.rows[1].x: 0 numbers, expected 2 (there are 2 inputs)"),
                arguments("{\"x\": [3, 4], \"y\": [0]}", "▸7", "data.rows[1]: 7, expected an object"),
                arguments(
                        "\"decision\"",
                        "\"testShare\": ▸-0.1, \"decision\"",
                        "data.testShare: -0.1, expected a number from 0 to below 1"),
                arguments(
                        "\"bias\": false",
                        "\"bias\": false, \"trainableBias\": ▸null",
                        "layers[3].trainableBias: null, expected true or false"),
                arguments(
                        "\"half-squared-error\"",
                        "▸\"binary-cross-entropy \"",
                        "loss: \"binary-cross-entropy \", expected one of " + LOSSES),
                arguments(
                        "\"adam\", \"beta1\": 0.9",
                        "\"sgd\", \"beta\": ▸0.9",
                        "training.optimizer.beta: unknown key, expected one of type"),
                arguments(
                        "\"adam\", \"beta1\": 0.9",
                        "\"momentum\", \"beta\": ▸1",
                        "training.optimizer.beta: 1, expected a number from 0 to below 1"),
                arguments(
                        "\"adam\", \"beta1\": 0.9",
                        "\"rmsprop\", \"beta1\": ▸0",
                        "training.optimizer.beta1: unknown key, expected one of type, beta, epsilon"),
                arguments("-5", "▸\"1\"", "training.seed: \"1\", expected a whole number of 64 bits"),
                arguments(
                        "-5",
                        "▸-9223372036854775809",
                        "training.seed: -9223372036854775809, expected a whole number of 64 bits"),
                arguments(
                        "-5",
                        "1, \"batchSize\": ▸1.5",
                        "training.batchSize: 1.5, expected \"all\" or a whole number from 1"),
                arguments(
                        "-5",
                        "1, \"batchSize\": ▸-1",
                        "training.batchSize: -1, expected \"all\" or a whole number from 1"),
                arguments(
                        "-5", "1, \"learningRate\": ▸1", "training.learningRate: given twice, expected each key once"),
                // loss
                arguments("\"half-squared-error\"", "▸\"mse\"", "loss: \"mse\", expected one of " + LOSSES),
                arguments(
                        "\"half-squared-error\"",
                        "▸\"cross-entropy\"",
                        "loss: \"cross-entropy\" after \"logistic\", expected softmax as the last layer"),
                arguments(
                        "logistic\"}\n  ],\n  \"loss\": \"half-squared-error\"",
                        "tanh\"}\n  ],\n  \"loss\": ▸\"binary-cross-entropy\"",
                        "loss: \"binary-cross-entropy\" after \"tanh\", expected logistic, softmax as the last layer"),
                // training
                arguments(
                        "\"adam\", \"beta1\": 0.9",
                        "▸\"adamw\"",
                        "training.optimizer.type: \"adamw\", expected one of " + OPTIMIZERS),
                arguments(
                        "{\"type\": \"adam\", \"beta1\": 0.9}",
                        "▸\"sgd\"",
                        "training.optimizer: \"sgd\", expected an object"),
                arguments(
                        "{\"type\": \"adam\", \"beta1\": 0.9}",
                        "▸{}",
                        "training.optimizer.type: missing, expected one of " + OPTIMIZERS),
                arguments(
                        "\"beta1\": 0.9",
                        "\"beta\": ▸0.9",
                        "training.optimizer.beta: unknown key, expected one of type, beta1, beta2, epsilon"),
                arguments("0.9", "▸1", "training.optimizer.beta1: 1, expected a number from 0 to below 1"),
                arguments("0.9", "▸-0.1", "training.optimizer.beta1: -0.1, expected a number from 0 to below 1"),
                arguments(
                        "\"beta1\": 0.9",
                        "\"epsilon\": ▸-1",
                        "training.optimizer.epsilon: -1, expected a number from 0"),
                arguments("0.1, \"seed\"", "▸0, \"seed\"", "training.learningRate: 0, expected a number above 0"),
                arguments(
                        "0.1, \"seed\"", "▸-1e-4, \"seed\"", "training.learningRate: -1e-4, expected a number above 0"),
                arguments(
                        "-5",
                        "▸9223372036854775808",
                        "training.seed: 9223372036854775808, expected a whole number of 64 bits"),
                arguments("-5", "▸1.0", "training.seed: 1.0, expected a whole number of 64 bits"),
                arguments(
                        "-5",
                        "1, \"batchSize\": ▸0",
                        "training.batchSize: 0, expected \"all\" or a whole number from 1"),
                arguments(
                        "-5",
                        "1, \"batchSize\": ▸\"some\"",
                        "training.batchSize: \"some\", expected \"all\" or a whole number from 1"),
                arguments("-5", "1, \"shuffle\": ▸1", "training.shuffle: 1, expected true or false"),
                arguments(
                        "-5",
                        "1, \"momentum\": ▸1",
                        "training.momentum: unknown key, expected one of optimizer, learningRate, batchSize, shuffle, seed"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysInOneLineWhatIsWrong(String part, String marked, String problem) {
        assertProblem(GOOD, part, marked, problem);
    }

    /** What takes another file to break. */
    static Stream<Arguments> brokenOthers() {
        String rows =
                "\"rows\": [\n      {\"x\": [1, 2], \"y\": [1]},\n      {\"x\": [3, 4], \"y\": [0]}\n    ],\n    \"decision\"";
        String layers = GOOD.substring(GOOD.indexOf("[\n    {\"type\""), GOOD.indexOf(",\n  \"loss\""));
        String two = GOOD.replace("\"size\": 1, \"bias\": false, \"weights\": [[1, 2]]", "\"size\": 2")
                .replace("[\"c\"]", "[\"c\", \"d\"]")
                .replace("\"y\": [1]", "\"y\": [1, 0]")
                .replace("\"y\": [0]", "\"y\": [0.5, 0.5]");
        String undecided = two.replaceFirst(",\n    \"decision\": .*\n", "\n").replace("\"logistic\"", "\"softmax\"");
        String cross = undecided.replace("half-squared-error", "cross-entropy");
        String binary = GOOD.replace("half-squared-error", "binary-cross-entropy");
        String outside = "expected a number from 0 to 1 (the loss is a cross-entropy)";
        return Stream.of(
                arguments(
                        GOOD,
                        "\"data\": {",
                        "\"date\": ▸{",
                        "date: unknown key, expected one of format, title,"
                                + " description, data, layers, loss, training, runs"),
                arguments(
                        "{\"format\": \"learning-flow/1\", \"layers\": " + layers + "}",
                        "{",
                        "▸{",
                        "data: missing, expected an object"),
                arguments(
                        "{\"format\": \"learning-flow/1\", \"data\": {}}",
                        "{",
                        "▸{",
                        "layers: missing, expected a list"),
                arguments(GOOD, layers, "▸[]", "layers: 0 layers, expected an input and at least one more"),
                arguments(
                        GOOD,
                        layers,
                        "▸[{\"type\": \"input\", \"size\": 2}]",
                        "layers: 1 layer, expected an input and at least one more"),
                arguments(GOOD, layers, "[▸7]", "layers[0]: 7, expected an object"),
                arguments(GOOD, layers, "▸{}", "layers: an object, expected a list"),
                arguments(
                        GOOD,
                        rows,
                        "\"rows\": ▸[], \"decision\"",
                        "data.rows: 0 rows, expected from 1 to 1000000 rows"),
                arguments(GOOD, rows, "\"rows\": ▸{}, \"decision\"", "data.rows: an object, expected a list"),
                arguments(
                        GOOD.replace(rows, "\"decision\""),
                        "{\n    \"inputs\"",
                        "▸{\n    \"inputs\"",
                        "data.rows: missing, expected rows or csv"),
                arguments(
                        two,
                        "{\"threshold\"",
                        "▸{\"threshold\"",
                        "data.decision: given, expected none (a decision is for 1 output, there are 2)"),
                arguments(
                        undecided,
                        "\"c\", \"d\"",
                        "\"c\", ▸\"c\"",
                        "data.outputs[1]: \"c\", expected another name for each"),
                arguments(
                        undecided,
                        "[\"c\", \"d\"]",
                        "▸[\"c\"]",
                        "data.outputs: 1 name, expected 2 (the last layer has 2 outputs)"),
                arguments(cross, "[1, 0]", "▸[1, 1]", "data.rows[0].y: sum 2, expected 1 (the loss is cross-entropy)"),
                arguments(
                        cross,
                        "[1, 0]",
                        "▸[0.5, 0.4]",
                        "data.rows[0].y: sum 0.9, expected 1 (the loss is cross-entropy)"),
                arguments(cross, "[1, 0]", "[▸2, -1]", "data.rows[0].y[0]: 2, " + outside),
                arguments(cross, "[1, 0]", "[1, ▸-1e-9]", "data.rows[0].y[1]: -1e-9, " + outside),
                arguments(binary, "\"y\": [0]", "\"y\": [▸2]", "data.rows[1].y[0]: 2, " + outside),
                arguments(binary, "\"y\": [0]", "\"y\": [▸\"-1/2\"]", "data.rows[1].y[0]: \"-1/2\", " + outside),
                arguments(
                        undecided.replace("half-squared-error", "binary-cross-entropy"),
                        "[1, 0]",
                        "[1, ▸1.5]",
                        "data.rows[0].y[1]: 1.5, " + outside),
                arguments(
                        GOOD.replace("\"logistic\"", "\"relu\""),
                        "\"half-squared-error\"",
                        "▸\"cross-entropy\"",
                        "loss: \"cross-entropy\" after \"relu\", expected softmax as the last layer"));
    }

    @ParameterizedTest
    @MethodSource("brokenOthers")
    void saysSoOfOtherFilesToo(String good, String part, String marked, String problem) {
        assertProblem(good, part, marked, problem);
    }

    @Test
    void theTablesAreLongAndNoFileIsThereTwice() {
        List<String> files = Stream.concat(
                        broken().map(a -> GOOD.replaceFirst(
                                Pattern.quote((String) a.get()[0]), Matcher.quoteReplacement((String) a.get()[1]))),
                        brokenOthers().map(a -> a.get()[0] + " " + a.get()[2]))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    private static void assertProblem(String good, String part, String marked, String problem) {
        assertThat(good).contains(part);
        int at = good.indexOf(part);
        String text = good.substring(0, at) + marked + good.substring(at + part.length());
        String[] before = text.substring(0, text.indexOf('▸')).split("\n", -1);
        String position = before.length + ":" + (before[before.length - 1].length() + 1);
        assertThat(message(text.replace("▸", "").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:" + position + ": " + problem);
    }

    @Test
    void theFormatsOwnExample() {
        String xor = """
                {
                  "format": "learning-flow/1",
                  "data": {
                    "inputs": ["a", "b"], "outputs": ["c"],
                    "rows": [{"x": [0, 1], "y": [1]}]
                  },
                  "layers": [
                    {"type": "input", "size": 3},
                    {"type": "linear", "weights": [[1, 2]], "size": 1}
                  ]
                }
                """;
        assertThat(message(xor.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:9:36: layers[1].weights[0]: 2 numbers, expected 3"
                        + " (the layer before has 3 outputs)");
    }

    @Test
    void columnsCountCharactersNotBytesOrHalvesOfPairs() {
        String text = "{\"format\": \"learning-flow/1\", \"title\": \"δ😀\", \"data\": 1}";
        assertThat(message(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:1:1: layers: missing, expected a list");
        assertThat(message(text.replace("1}", "1, \"layers\": 2}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:1:67: layers: 2, expected a list");
    }

    @Test
    void linesMayEndInAnyWay() {
        String text = "{\r\n\"format\": 1}";
        assertThat(message(text.getBytes(StandardCharsets.UTF_8))).startsWith("test.learningflow:2:11:");
        assertThat(message(text.replace("\n", "").getBytes(StandardCharsets.UTF_8)))
                .startsWith("test.learningflow:2:11:");
        assertThat(message(text.replace("\r", "").getBytes(StandardCharsets.UTF_8)))
                .startsWith("test.learningflow:2:11:");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundWhereTheyStand() {
        byte[] bytes = GOOD.replace("Test", "δ?").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xE4 : bytes[i];
        }
        assertThat(message(bytes)).isEqualTo("test.learningflow:3:14: file: the byte E4, expected UTF-8");
        assertThat(message(Arrays.copyOf(new byte[] {'{', (byte) 0xC3}, 2)))
                .isEqualTo("test.learningflow:1:2: file: the byte C3, expected UTF-8");
    }

    @Test
    void aFileThatIsTooLongIsRefused() {
        assertThat(message(new byte[(64 << 20) + 1]))
                .isEqualTo("test.learningflow:1:1: file: too long, expected at most 64 MiB");
    }

    @Test
    void tooManyRowsAreRefused() {
        String rows = "{},".repeat(1_000_000) + "{}";
        String text = GOOD.replaceFirst("(?s)\"rows\": \\[.*?\n    ],", "\"rows\": [" + rows + "],");
        assertThat(message(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:7:13: data.rows: 1000001 rows, expected from 1 to 1000000 rows");
    }

    /** Whatever it is, before it wants its memory in one piece. */
    @Test
    void aListLongerThanAnyMayBeIsRefusedWhereItIsTooLong() {
        String text = "{\"a\": [" + "1,".repeat(2_000_000) + "1]}";
        assertThat(message(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "test.learningflow:1:4000008: a: too many values, lists and objects, expected at most 2000000");
    }

    @Test
    void expectationsOfACrossEntropyAreChecked() {
        String normalised = GOOD.replace("half-squared-error", "binary-cross-entropy")
                .replace("\"decision\"", "\"normalise\": {\"c\": \"range\"}, \"decision\"");
        assertThat(message(normalised.getBytes(StandardCharsets.UTF_8)))
                .endsWith("data.normalise.c: given, expected none (the loss is a cross-entropy of it)");
        String binary = GOOD.replace("half-squared-error", "binary-cross-entropy");
        assertThat(message(binary.replace("\"y\": [0]", "\"y\": [2]").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:9:27: data.rows[1].y[0]: 2, expected a number from 0 to 1"
                        + " (the loss is a cross-entropy)");
        String cross = GOOD.replace("half-squared-error", "cross-entropy").replace("logistic", "softmax");
        assertThat(message(cross.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:9:26: data.rows[1].y: sum 0, expected 1 (the loss is cross-entropy)");
    }

    @Test
    void aTableNeedsAFolder() {
        String text = GOOD.replaceFirst("(?s)\"rows\": \\[.*?\n    ],", "\"csv\": \"a.csv\",");
        assertThat(message(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.learningflow:7:12: data.csv: \"a.csv\", expected rows"
                        + " (only a scenario in a folder can name a table)");
    }

    private static String message(byte[] bytes) {
        String message =
                catchThrowableOfType(BadFileException.class, () -> read(bytes)).getMessage();
        assertThat(message).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]");
        return message;
    }

    private static void read(byte[] bytes) throws BadFileException {
        ScenarioReader.read("test.learningflow", bytes);
    }
}

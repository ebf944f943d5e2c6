package learningflow.io.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Trace;
import learningflow.io.BadFileException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs say what the trace says: every layer and every loss, run by Python where it is there. */
class ScriptTest {
    private static final double TOLERANCE = 1e-9;
    private static final String EXAMPLE = "gallery: good-shape";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    static List<Case> cases() throws BadFileException {
        return Case.all();
    }

    @Nested
    class ByNumpy {
        private static Programs programs;

        @BeforeAll
        static void run(@TempDir Path folder) throws Exception {
            programs = new Programs("numpy", folder, cases(), each -> numpy(each, each.name()));
        }

        @ParameterizedTest
        @MethodSource("learningflow.io.script.ScriptTest#cases")
        void printsTheTrace(Case of) throws IOException {
            check(programs.printed(of), of.trace());
        }
    }

    @Nested
    class ByPytorch {
        private static Programs programs;

        @BeforeAll
        static void run(@TempDir Path folder) throws Exception {
            programs = new Programs("torch", folder, cases(), each -> torch(each, each.name()));
        }

        @ParameterizedTest
        @MethodSource("learningflow.io.script.ScriptTest#cases")
        void printsTheTrace(Case of) throws IOException {
            check(programs.printed(of), of.trace());
        }
    }

    private static String numpy(Case of, String title) {
        return NumpyScript.of(title, of.setup(), of.trace());
    }

    private static String torch(Case of, String title) {
        return TorchScript.of(title, of.setup(), of.trace());
    }

    @Test
    void aTitleCanNotLeaveItsPlaceInTheProgram() throws BadFileException {
        Case example = Case.named(EXAMPLE);
        String title = "a\n\"\"\"\nimport os\\";
        assertThat(numpy(example, title)).startsWith("\"\"\"a     import os: update 3, rows 3.\n");
        assertThat(torch(example, title)).startsWith("\"\"\"a     import os: update 3, rows 3.\n");
    }

    /** δw = δ³ · o¹ = −1 · (0, 2000, 3000), worked by hand; whether Python is there or not. */
    @Test
    void theProgramsHoldTheNumbersOfTheUpdate() throws BadFileException {
        Case example = Case.named(EXAMPLE);
        for (String script : List.of(numpy(example, "title"), torch(example, "title"))) {
            assertThat(script)
                    .contains(
                            "[[0, 2000, 3000]]",
                            "y = ",
                            "[[1]]",
                            "[[0.005, -0.0002586206896551724, 0.00017241379310344826]]")
                    .containsSubsequence("\"loss\"", "\"delta4\"", "\"delta3\"", "\"delta2\"", "\"delta1\"", "\"dw2\"");
            assertThat(script.lines().count()).isLessThanOrEqualTo(60);
        }
    }

    private static void check(List<String> printed, Trace trace) throws IOException {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        for (String line : printed) {
            int space = line.indexOf(' ');
            String json = line.substring(space + 1).replace("inf", "Infinity").replace("nan", "NaN");
            read.put(line.substring(0, space), JSON.readTree(json));
        }
        same(read.get("loss").asDouble(), trace.loss(), "loss");
        for (int k = 1; k <= trace.layers() + 1; k++) {
            compare(read.get("delta" + k), trace.delta(k), "delta" + k);
        }
        for (int k = 1; k <= trace.layers(); k++) {
            LayerWeights gradient = trace.dw().layer(k);
            if (!gradient.w().isEmpty()) {
                compare(read.get("dw" + k), gradient.w(), "dw" + k);
            }
            if (!gradient.b().isEmpty()) {
                compare(JSON.createArrayNode().add(read.get("db" + k)), gradient.b(), "db" + k);
            }
        }
    }

    private static void compare(JsonNode rows, Matrix expected, String name) {
        assertThat(rows.size()).as(name).isEqualTo(expected.rows());
        for (int i = 0; i < expected.rows(); i++) {
            assertThat(rows.get(i).size()).as(name).isEqualTo(expected.columns());
            for (int j = 0; j < expected.columns(); j++) {
                same(rows.get(i).get(j).asDouble(), expected.get(i, j), name + " " + i + " " + j);
            }
        }
    }

    private static void same(double printed, double expected, String name) {
        if (Double.isFinite(expected)) {
            Offset<Double> near = Offset.offset(TOLERANCE * Math.max(1, Math.abs(expected)));
            assertThat(printed).as(name).isCloseTo(expected, near);
        } else {
            assertThat(printed).as(name).isEqualTo(expected);
        }
    }
}

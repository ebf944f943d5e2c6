package learningflow.io.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Programs that were run by one Python, one after the other: loading PyTorch takes longer than all of them. */
final class Programs {
    private static final String EACH = """
            import runpy, sys
            for number, program in enumerate(sys.argv[1:]):
                print("program", number, flush=True)
                runpy.run_path(program)
            """;

    private final Map<String, List<String>> printed = new HashMap<>();

    /** Runs them all, or skips the test where no Python has the library. */
    Programs(String library, Path folder, List<Case> cases, Function<Case, String> program)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(python(library), "-c", EACH));
        for (Case each : cases) {
            Path file = folder.resolve(library + call.size() + ".py");
            call.add(Files.writeString(file, program.apply(each)).toString());
        }
        Path warnings = folder.resolve("warnings"); // that a number overflows is told there
        Process process =
                new ProcessBuilder(call).redirectError(warnings.toFile()).start();
        String all = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(all + Files.readString(warnings)).isZero();
        for (String one : all.split("(?m)^program ")) {
            List<String> lines = one.lines().toList();
            if (!lines.isEmpty()) {
                Case of = cases.get(Integer.parseInt(lines.get(0)));
                assertThat(printed.put(of.name(), lines.subList(1, lines.size())))
                        .isNull();
            }
        }
    }

    List<String> printed(Case of) {
        return printed.get(of.name());
    }

    /** Where there is none the test is skipped, and says so. */
    private static String python(String library) throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import " + library)
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return python;
                }
            } catch (IOException e) {
                // not there
            }
        }
        assumeTrue(false, "SKIPPED: no Python with " + library + " here, so its programs were not run");
        throw new IllegalStateException();
    }
}

package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layer type that CONTRIBUTING.md adds is a whole file that compiles and does what is said. */
class ContributingTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n(package learningflow\\.core;.*?class (\\w+) .*?)```", Pattern.DOTALL);

    @Test
    void theExampleOfALayerTypeCompilesAndItsSlopeIsTheOneOfItsValue(@TempDir Path folder) throws Exception {
        var compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
        Assumptions.assumeTrue(compiler.isPresent(), "a Java without its compiler");
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
        assertThat(example.find()).isTrue();
        Path source =
                Files.createDirectories(folder.resolve("learningflow/core")).resolve(example.group(2) + ".java");
        Files.writeString(source, example.group(1));
        int status = compiler.get()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).isZero();
        assertThat(derivativesAreRight(folder, "learningflow.core." + example.group(2)))
                .isTrue();
    }

    /** By a loader of its own for the package, since what is not public can be seen only from within one. */
    private static boolean derivativesAreRight(Path folder, String name) throws Exception {
        URL program = Activation.class.getProtectionDomain().getCodeSource().getLocation();
        URL tests = ContributingTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader libraries = ContributingTest.class.getClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL(), program, tests}, libraries) {
                    @Override
                    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
                        if (!wanted.startsWith("learningflow.")) {
                            return super.loadClass(wanted, resolve);
                        }
                        Class<?> loaded = findLoadedClass(wanted);
                        return loaded == null ? findClass(wanted) : loaded;
                    }
                }) {
            return (boolean) loader.loadClass(Probe.class.getName())
                    .getMethod("fits", Class.class)
                    .invoke(null, loader.loadClass(name));
        }
    }

    /** Lives in the loader of the example. */
    public static final class Probe {
        private Probe() {}

        public static boolean fits(Class<?> type) throws ReflectiveOperationException {
            Activation layer = (Activation) type.getConstructor(int.class).newInstance(1);
            return List.of(-2.0, 0.3, 5.0).stream().allMatch(x -> {
                double h = 1e-6;
                double slope = (layer.value(x + h) - layer.value(x - h)) / (2 * h);
                double bend = (slope(layer, x + h) - slope(layer, x - h)) / (2 * h);
                return Math.abs(slope - slope(layer, x)) < 1e-8
                        && Math.abs(bend - layer.bend(x, layer.value(x))) < 1e-8;
            });
        }

        private static double slope(Activation layer, double x) {
            return layer.slope(x, layer.value(x));
        }
    }
}

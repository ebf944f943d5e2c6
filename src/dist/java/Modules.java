import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Turns the program and its libraries into modules that jlink takes. JavaFX's jars are modules already; their native code is
 * taken out of them, to lie in the runtime like Java's own, instead of being unpacked into the person's home at the first start.
 * The other libraries are partly no modules at all: together with the program they become one, {@code learningflow}.
 */
final class Modules {
    static final String NAME = "learningflow";

    /** What libraries mention but the program never comes to. */
    private static final Set<String> NOT_USED = Set.of("java.sql", "java.sql.rowset", "java.naming", "jdk.jfr");

    /** What no class file mentions: character sets of old tables, and what PDF files are let go of with. */
    private static final Set<String> BESIDES = Set.of("jdk.charsets", "jdk.unsupported");

    /** What a jar says of itself. */
    private static final Pattern ABOUT_THE_JAR =
            Pattern.compile("META-INF/(MANIFEST\\.MF|maven/.*|proguard/.*|[^/]*\\.(SF|RSA|kotlin_module))|module-info\\.class");

    private static final int JAVA = 17;

    private final Path jmods;
    private final Path merged;
    private final Path licences;
    /** Services that are asked for, though nothing here provides them: a module that does not say so is refused the question. */
    private static final List<String> ALSO_USED = List.of("org.apache.commons.logging.LogFactory");

    private final Map<String, Set<String>> services = new TreeMap<>();

    Modules(Path work) throws IOException {
        jmods = Tool.fresh(work.resolve("jmods"));
        merged = Tool.fresh(work.resolve("merged"));
        licences = Tool.fresh(work.resolve("licences"));
    }

    /** Of the libraries, a folder each. */
    Path licences() {
        return licences;
    }

    /** @return where the modules lie */
    Path make(Path program, Path libraries, Path work) throws IOException {
        for (Path jar : Tool.files(libraries)) {
            if (!jar.getFileName().toString().startsWith("javafx-")) {
                merge(jar);
            } else if (isModule(jar)) {
                javafx(jar, work);
            }
        }
        merge(program);
        Sheets.compile(merged, libraries);
        FxmlSources.compile(merged, libraries);
        Lambdas.replace(merged);
        describe();
        Tool.run("jmod", List.of("create", "--class-path", merged.toString(), jmod(NAME)));
        return jmods;
    }

    private String jmod(String name) {
        return jmods.resolve(name + ".jmod").toString();
    }

    private static boolean isModule(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        }
    }

    private void javafx(Path jar, Path work) throws IOException {
        Path classes = Tool.fresh(work.resolve("javafx/classes"));
        Path natives = Tool.fresh(work.resolve("javafx/natives"));
        // There, and only on Windows, JavaFX looks into a folder of its own.
        Path nativeHome = System.getProperty("os.name").startsWith("Windows") ? natives.resolve("javafx") : natives;
        unpack(jar, (name, bytes) -> write(isNative(name) ? nativeHome.resolve(name) : classes.resolve(name), bytes));
        Lambdas.replace(classes);
        String name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
        Tool.run(
                "jmod",
                List.of("create", "--class-path", classes.toString(), "--libs", natives.toString(), jmod(name)));
    }

    private static boolean isNative(String name) {
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    private void merge(Path jar) throws IOException {
        Path own = licences.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        unpack(jar, (name, bytes) -> {
            String plain = name.replaceFirst("^META-INF/versions/\\d+/", "");
            if (plain.startsWith("META-INF/services/")) {
                providers(plain.substring("META-INF/services/".length()), bytes);
            } else if (name.matches("(?i)(META-INF/)?(LICENSE|NOTICE|COPYING)[^/]*")) {
                write(own.resolve(name.substring(name.lastIndexOf('/') + 1)), bytes);
            } else if (!ABOUT_THE_JAR.matcher(plain).matches()) {
                write(merged.resolve(plain), bytes);
            }
        });
    }

    private void providers(String service, InputStream bytes) {
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line ->
                        services.computeIfAbsent(service, key -> new TreeSet<>()).add(line));
    }

    private interface Entries {
        void take(String name, InputStream bytes) throws IOException;
    }

    /** What stands in the jar for Java 17, the newest version of each file last. */
    private static void unpack(Path jar, Entries entries) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> found = zip.stream()
                    .filter(entry -> !entry.isDirectory() && version(entry) <= JAVA)
                    .sorted((a, b) -> version(a) - version(b))
                    .collect(Collectors.toList());
            for (ZipEntry entry : found) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    entries.take(entry.getName(), bytes);
                }
            }
        }
    }

    private static int version(ZipEntry entry) {
        String[] parts = entry.getName().split("/");
        return entry.getName().startsWith("META-INF/versions/") ? Integer.parseInt(parts[2]) : 0;
    }

    private static void write(Path file, InputStream bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.readAllBytes());
    }

    /** Open as a whole, for JavaFX sets fields of controllers, and picocli those of commands. */
    private void describe() throws IOException {
        List<String> lines = new ArrayList<>(List.of("open module " + NAME + " {", "exports learningflow;"));
        required().forEach(module -> lines.add("requires " + module + ";"));
        ALSO_USED.stream()
                .filter(service -> !services.containsKey(service))
                .forEach(service -> lines.add("uses " + service + ";"));
        for (Map.Entry<String, Set<String>> service : services.entrySet()) {
            lines.add("uses " + service.getKey() + ";");
            Set<String> present = service.getValue().stream()
                    .filter(name -> Files.exists(merged.resolve(name.replace('.', '/') + ".class")))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!present.isEmpty()) {
                lines.add("provides " + service.getKey() + " with " + String.join(", ", present) + ";");
            }
        }
        lines.add("}");
        Path source = jmods.resolveSibling("module-info.java");
        Files.write(source, lines);
        Tool.run(
                "javac",
                List.of(
                        "--release", String.valueOf(JAVA),
                        "-nowarn", "-Xlint:none",
                        "--module-path", jmods.toString(),
                        "--patch-module", NAME + "=" + merged,
                        "-d", merged.toString(),
                        source.toString()));
        System.out.println("modules: " + String.join(" ", lines));
    }

    private Set<String> required() throws IOException {
        Set<String> modules = new TreeSet<>(BESIDES);
        for (Path module : Tool.files(jmods)) {
            modules.add(module.getFileName().toString().replaceFirst("\\.jmod$", ""));
        }
        Tool.run("jdeps", List.of("--ignore-missing-deps", "--list-deps", merged.toString()))
                .lines()
                .map(line -> line.strip().replaceFirst("/.*", ""))
                .filter(name -> name.matches("[a-z][a-z.]+"))
                .forEach(modules::add);
        modules.removeAll(NOT_USED);
        return modules;
    }
}

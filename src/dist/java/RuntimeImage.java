import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The Java runtime that holds the program and no more than it uses, with its class-data archive. */
final class RuntimeImage {
    private static final String MAIN = Modules.NAME + "/" + Modules.NAME + ".Main";

    /** Of Java's older toolkit: its own windows, its splash screen. */
    private static final List<String> NOT_LOADED = List.of("awt_xawt", "splashscreen", "jawt", "glassgtk2");

    /** What the screen in memory needs of JavaFX. */
    private static final List<String> OPENED = List.of(
            "com.sun.glass.events", "com.sun.glass.ui", "com.sun.glass.ui.delegate", "com.sun.glass.utils", "com.sun.javafx.tk",
            "com.sun.javafx.util");

    private final Path runtime;

    RuntimeImage(Path work) throws IOException {
        runtime = Tool.fresh(work.resolve("runtime"));
        Files.delete(runtime); // jlink wants to make it
    }

    Path path() {
        return runtime;
    }

    void link(Path jmods) throws IOException {
        Tool.run(
                "jlink",
                List.of(
                        "--module-path", jmods.toString(),
                        "--add-modules", Modules.NAME,
                        "--output", runtime.toString(),
                        "--no-header-files",
                        "--no-man-pages",
                        "--strip-java-debug-attributes"));
        for (String name : NOT_LOADED) {
            Files.deleteIfExists(runtime.resolve("lib").resolve(System.mapLibraryName(name)));
        }
    }

    /**
     * Lets the program run once, drawing into memory, writes down which classes it loads, and lays those out in the runtime's own
     * archive: the one Java looks for by itself, wherever the runtime is moved to.
     *
     * @param headless a screen in memory, for JavaFX; no part of the program
     * @param platform classes that are loaded where there is a screen
     */
    void archive(Path headless, Path platform) throws IOException, InterruptedException {
        Path list = runtime.resolveSibling("classes.lst");
        Path nowhere = Tool.fresh(runtime.resolveSibling("nowhere"));
        List<String> command = new ArrayList<>(List.of(
                Launch.java(runtime),
                "-XX:DumpLoadedClassList=" + list,
                "-Djava.awt.headless=true",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1080-32",
                "-Dprism.order=sw",
                "-Dlearningflow.preferences=" + nowhere.resolve("preferences"),
                "-Dlearningflow.rehearse=true",
                "-cp", headless.toString()));
        OPENED.forEach(name -> command.addAll(List.of("--add-exports", "javafx.graphics/" + name + "=ALL-UNNAMED")));
        command.addAll(List.of("--add-exports", "javafx.base/com.sun.javafx.logging=ALL-UNNAMED", "-m", MAIN));
        String printed = Tool.start(command);
        if (!printed.contains("usable")) {
            throw new IllegalStateException("no window was rehearsed: " + printed);
        }
        Set<String> lines = new LinkedHashSet<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.contains("monocle")) {
                lines.add(line);
            }
        }
        lines.addAll(Files.readAllLines(platform));
        Files.write(list, new ArrayList<>(lines));
        Tool.start(List.of(
                Launch.java(runtime),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list));
    }
}

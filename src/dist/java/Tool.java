import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the JDK's tools and other programs, and moves files about. */
final class Tool {
    private Tool() {}

    /** One of the JDK's own, in this process. @return what it printed */
    static String run(String name, List<String> arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("this Java has no " + name + ": a whole JDK is needed"))
                .run(writer, writer, arguments.toArray(String[]::new));
        writer.flush();
        if (status != 0) {
            throw new IllegalStateException(name + " " + String.join(" ", arguments) + "\n" + out);
        }
        return out.toString();
    }

    /** Another process; what it prints is shown only if it fails. */
    static String start(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", "in-memory"); // what draws into memory asks for one, and uses none
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + printed);
        }
        return printed;
    }

    /** Of jars and folders, beside Java's own classes. */
    static URLClassLoader loader(List<Path> path) throws IOException {
        URL[] urls = new URL[path.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = path.get(i).toUri().toURL();
        }
        return new URLClassLoader(urls);
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A new, empty folder; whatever was there is gone. */
    static Path fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.sorted(Comparator.reverseOrder()).forEach(Tool::delete);
            }
        }
        return Files.createDirectories(folder);
    }

    private static void delete(Path path) {
        try {
            path.toFile().setWritable(true);
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    static long megabytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
        }
        return Math.round(bytes / 1e6);
    }
}

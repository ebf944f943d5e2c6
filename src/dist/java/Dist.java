import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the app image and the installer for the system it runs on: {@code Dist TARGET VERSION}. Begins after the jar, the libraries
 * and the bill of materials lie in TARGET; downloads nothing.
 */
public final class Dist {
    private final Path target;
    private final Path work;
    private final String version;

    private Dist(Path target, String version) throws IOException {
        this.target = target.toAbsolutePath();
        this.version = version;
        work = Files.createDirectories(this.target.resolve("dist"));
    }

    public static void main(String[] arguments) throws Exception {
        new Dist(Path.of(arguments[0]), arguments[1]).run();
    }

    private void run() throws Exception {
        Path icons = Tool.fresh(work.resolve("icons"));
        Icons.main(new String[] {
            "assets/icon/learning-flow.svg", icons.toString(), "16", "22", "24", "32", "48", "64", "128", "256", "512", "ico",
            "icns"
        });
        Modules modules = new Modules(work);
        Path program = target.resolve("learning-flow.jar");
        Path libraries = target.resolve("lib");
        Path jmods = modules.make(program, libraries, work);
        RuntimeImage runtime = new RuntimeImage(work);
        runtime.link(jmods);
        runtime.archive(target.resolve("tools/monocle.jar"), Path.of("src/dist/platform-classes.txt"));
        Path image = image(runtime.path(), icons, modules.licences());
        Installer installer = new Installer(image, icons, work, version);
        System.out.println("app image: " + image + ", " + Tool.megabytes(image) + " MB");
        for (Path made : installer.make()) {
            System.out.println("installer: " + made + ", " + Math.round(Files.size(made) / 1e6) + " MB");
        }
    }

    /** With the licences and the bill of materials beside the program. */
    private Path image(Path runtime, Path icons, Path licences) throws IOException {
        Path beside = Tool.fresh(work.resolve("beside"));
        for (Path file : Tool.files(licences)) {
            Tool.copy(file, beside.resolve("licences").resolve(licences.relativize(file)));
        }
        Tool.copy(Path.of("LICENSE"), beside.resolve("licences/learning-flow/LICENSE"));
        Tool.copy(target.resolve("learning-flow.cdx.json"), beside.resolve("learning-flow.cdx.json"));
        Path images = Tool.fresh(work.resolve("image"));
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", Installer.NAME,
                "--app-version", Installer.appVersion(version),
                "--vendor", "the Learning Flow developers",
                "--description", "Shows how a neural network learns",
                "--runtime-image", runtime.toString(),
                "--module", Modules.NAME + "/" + Modules.NAME + ".Main",
                "--icon", Installer.icon(icons).toString(),
                "--dest", images.toString()));
        for (String option : Launch.OPTIONS) {
            arguments.addAll(List.of("--java-options", option));
        }
        Tool.run("jpackage", arguments);
        Path image = images.resolve(Launch.MAC ? Installer.NAME + ".app" : Installer.NAME);
        Path inside = Launch.MAC ? image.resolve("Contents/Resources") : image.resolve(Launch.WINDOWS ? "app" : "lib/app");
        for (Path file : Tool.files(beside)) {
            Tool.copy(file, inside.resolve(beside.relativize(file)));
        }
        return image;
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The installer of the system this runs on: {@code .deb} where dpkg is, {@code .rpm}, {@code .msi} or {@code .dmg} else. */
final class Installer {
    static final String NAME = "learning-flow";

    private final Path image;
    private final Path icons;
    private final Path work;
    private final String version;

    Installer(Path image, Path icons, Path work, String version) {
        this.image = image;
        this.icons = icons;
        this.work = work;
        this.version = version;
    }

    /** The Mac wants a version that begins with 1 or more. */
    static String appVersion(String version) {
        return Launch.MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    static Path icon(Path icons) {
        return icons.resolve(Launch.WINDOWS ? "learning-flow.ico" : Launch.MAC ? "learning-flow.icns" : "512.png");
    }

    List<Path> make() throws IOException, InterruptedException {
        Path made = Tool.fresh(work.resolve("installer"));
        if (Launch.WINDOWS) {
            jpackage(made, "msi", List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
        } else if (Launch.MAC) {
            jpackage(made, "dmg", List.of());
        } else {
            boolean any = false;
            if (isThere("dpkg-deb")) {
                new Deb(image, icons, work, version).make(made);
                any = true;
            }
            if (isThere("rpmbuild")) {
                jpackage(made, "rpm", List.of("--linux-shortcut", "--linux-package-deps", "gtk3, libglvnd-glx"));
                any = true;
            }
            if (!any) {
                System.out.println("NO INSTALLER: neither dpkg-deb nor rpmbuild is here; the app image is complete");
            }
        }
        return Tool.files(made);
    }

    private static boolean isThere(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private void jpackage(Path made, String type, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", type,
                "--name", NAME,
                "--app-version", appVersion(version),
                "--app-image", image.toString(),
                "--license-file", "LICENSE",
                "--file-associations", "src/dist/scenario.properties",
                "--file-associations", "src/dist/lesson.properties",
                "--dest", made.toString()));
        arguments.addAll(more);
        Tool.run("jpackage", arguments);
    }
}

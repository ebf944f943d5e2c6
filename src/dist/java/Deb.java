import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Debian package whose every file dpkg knows: menu entry, file types and icons lie where the desktop looks for them, and its
 * own triggers take notice. So no script runs at installing or removing, and nothing can be left behind. (The package that jpackage
 * makes registers all that by scripts, which fail on a machine without a desktop.)
 */
final class Deb {
    private static final Pattern RESOLVED = Pattern.compile("(\\S+) => (/\\S+)");
    private static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256, 512};

    /** Asked for by hand, for JavaFX loads them by name. */
    private static final List<String> BY_NAME = List.of("libgl1", "fontconfig-config");

    /** Tones are no reason not to be installed: where its library is missing, they are silent. */
    private static final String SOUND = "libjsound.so";

    private final Path image;
    private final Path icons;
    private final Path root;
    private final String version;

    Deb(Path image, Path icons, Path work, String version) throws IOException {
        this.image = image;
        this.icons = icons;
        this.version = version;
        root = Tool.fresh(work.resolve("deb"));
    }

    void make(Path made) throws IOException, InterruptedException {
        copyImage();
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/learning-flow"), Path.of("/opt/learning-flow/bin/learning-flow"));
        Tool.copy(Path.of("src/dist/linux/learning-flow.desktop"), share("applications/learning-flow.desktop"));
        Tool.copy(Path.of("src/dist/linux/learning-flow.xml"), share("mime/packages/learning-flow.xml"));
        Tool.copy(Path.of("LICENSE"), share("doc/learning-flow/copyright"));
        Tool.copy(Path.of("CHANGELOG.md"), share("doc/learning-flow/CHANGELOG.md"));
        Tool.copy(Path.of("assets/icon/learning-flow.svg"), share("icons/hicolor/scalable/apps/learning-flow.svg"));
        for (int size : SIZES) {
            String folder = "icons/hicolor/" + size + "x" + size + "/apps/learning-flow.png";
            Tool.copy(icons.resolve(size + ".png"), share(folder));
        }
        String architecture = Tool.start(List.of("dpkg", "--print-architecture")).strip();
        control(architecture);
        Tool.start(List.of(
                "dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(),
                made.resolve("learning-flow_" + version + "_" + architecture + ".deb").toString()));
    }

    private Path share(String path) {
        return root.resolve("usr/share").resolve(path);
    }

    /** With times and permissions: the class-data archive is only taken while the files beside it are those it was made from. */
    private void copyImage() throws IOException {
        Path to = root.resolve("opt/learning-flow");
        Files.walkFileTree(image, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path made = Files.createDirectories(to.resolve(image.relativize(folder)));
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        to.resolve(image.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void control(String architecture) throws IOException, InterruptedException {
        Path control = root.resolve("DEBIAN/control");
        Files.createDirectories(control.getParent());
        long kilobytes = 0;
        for (Path file : Tool.files(root)) {
            kilobytes += Files.isSymbolicLink(file) ? 0 : (Files.size(file) + 1023) / 1024;
        }
        Files.write(
                control,
                List.of(
                        "Package: learning-flow",
                        "Version: " + version,
                        "Architecture: " + architecture,
                        "Section: education",
                        "Priority: optional",
                        "Maintainer: the Learning Flow developers <nobody@localhost>",
                        "Installed-Size: " + kilobytes,
                        "Depends: " + String.join(", ", dependencies()),
                        "Recommends: shared-mime-info, desktop-file-utils, fonts-dejavu-core, libasound2",
                        "Description: shows how a small neural network learns",
                        " Forward pass, loss, backward pass and update, step by step and back, with every",
                        " number on the screen. Brings its own Java; works offline."));
    }

    /** The packages of the libraries that the native code inside was linked with here. */
    private Set<String> dependencies() throws IOException, InterruptedException {
        Set<String> packages = new TreeSet<>(BY_NAME);
        Set<String> libraries = new TreeSet<>();
        for (Path file : Tool.files(image)) {
            if (file.toString().endsWith(".so") && !file.endsWith(SOUND)) {
                String names = Files.readString(file, StandardCharsets.ISO_8859_1);
                Matcher found = RESOLVED.matcher(Tool.start(List.of("ldd", file.toString())));
                while (found.find()) {
                    // ldd also lists what those libraries want themselves; that is the business of their packages.
                    if (names.contains("\0" + found.group(1) + "\0")) {
                        libraries.add(Path.of(found.group(2)).toRealPath().toString());
                    }
                }
            }
        }
        for (String library : libraries) {
            if (!library.startsWith(image.toString())) {
                packages.add(owner(library));
            }
        }
        return packages;
    }

    private static String owner(String library) throws IOException, InterruptedException {
        String file = Path.of(library).getFileName().toString();
        String known = Tool.start(List.of("dpkg", "-S", "*/" + file));
        return known.lines().findFirst().orElseThrow().replaceFirst(":.*", "");
    }
}

import java.nio.file.Path;
import java.util.List;

/** How the installed program runs its Java. */
final class Launch {
    /**
     * One collector thread is enough for a window, and starts sooner than many. The compiler keeps both its levels: with the
     * quick one alone, long training is far slower. The last one is for newer Java, which asks before native code is loaded.
     */
    static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto", "-XX:TieredStopAtLevel=4");

    private Launch() {}

    static String java(Path runtime) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return runtime.resolve("bin").resolve(windows ? "java.exe" : "java").toString();
    }
}

import java.nio.file.Path;
import java.util.List;

/** How the installed program runs its Java. */
final class Launch {
    /**
     * A collector of one thread is enough for a window and starts sooner; nothing draws with Java's older toolkit. Both compilers
     * stay: with the quick one alone the start is hardly shorter and long training far slower.
     */
    static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true");

    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private Launch() {}

    static String java(Path runtime) {
        return runtime.resolve("bin").resolve(WINDOWS ? "java.exe" : "java").toString();
    }
}

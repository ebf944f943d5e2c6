import java.nio.file.Path;
import java.util.List;

/** How the installed program runs its Java. */
final class Launch {
    /**
     * The quick compiler alone: the window is there in about half the time, for two compilers would quarrel with the drawing about
     * the processors; training a large network is about a quarter slower. The collector leaves large
     * arrays where they are: one that moves them stood still for 145 ms when a large network had trained for a while. Nothing draws on the screen with Java's older toolkit. Reflection, by which FXML is read, need not make
     * classes of its own for the few calls there are.
     */
    static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseG1GC", "-XX:-UsePerfData", "-Djava.awt.headless=true",
            "-Dsun.reflect.inflationThreshold=1000");

    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private Launch() {}

    static String java(Path runtime) {
        return runtime.resolve("bin").resolve(WINDOWS ? "java.exe" : "java").toString();
    }
}

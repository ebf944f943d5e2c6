import java.nio.file.Path;

public final class Dist {
    public static void main(String[] a) throws Exception {
        Path work = Path.of(a[0], "dist");
        Modules m = new Modules(work);
        Path jmods = m.make(Path.of(a[0], "learning-flow.jar"), Path.of(a[0], "lib"), work);
        RuntimeImage r = new RuntimeImage(work);
        r.link(jmods);
        System.out.println("runtime " + Tool.megabytes(r.path()));
    }
}

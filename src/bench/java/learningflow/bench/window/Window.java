package learningflow.bench.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * Measures the window: all there is, or what is named. Draws in software, into memory, as the tests do, unless
 * {@code glass.platform} says something else.
 */
public final class Window {
    private static final Map<String, Runnable> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("drag", Dragging::deep);
        MEASURES.put("wide", Dragging::wide);
        MEASURES.put("animation", Animating::deep);
        MEASURES.put("loss", Plotting::loss);
        MEASURES.put("history", Remembering::history);
        MEASURES.put("training", Learning::all);
        MEASURES.put("gallery", Remembering::gallery);
    }

    private Window() {}

    public static void main(String[] args) throws InterruptedException {
        Map.of(
                        "glass.platform", "Monocle",
                        "monocle.platform", "Headless",
                        "headless.geometry", "1920x1080-32",
                        "prism.order", "sw",
                        "prism.marlin.subPixel_log2_Y", "2", // as the program asks for
                        "java.awt.headless", "true")
                .forEach((key, value) -> System.setProperty(key, System.getProperty(key, value)));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        List<String> wanted = args.length == 0 ? List.copyOf(MEASURES.keySet()) : Arrays.asList(args);
        for (String name : wanted) {
            MEASURES.get(name).run();
        }
        System.exit(0);
    }
}

package learningflow;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Pictures of nodes and scenes as PNG files: one pixel a unit, without a display.
 *
 * <p>May be called on any thread; what is drawn is laid out first. Tests write below {@link #FOLDER}.
 */
public final class Pictures {
    /** Where tests leave their pictures. */
    public static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /** Draws a node, which may or may not be in a scene, with its effects, on white. */
    public static void save(Node node, Path png) {
        write(onJavaFx(() -> node.snapshot(null, null)), png);
    }

    /** Draws all of a scene, in its present size and with its style sheets. */
    public static void save(Scene scene, Path png) {
        write(onJavaFx(() -> scene.snapshot(null)), png);
    }

    private static WritableImage onJavaFx(Supplier<WritableImage> drawing) {
        if (Platform.isFxApplicationThread()) {
            return drawing.get();
        }
        FutureTask<WritableImage> task = new FutureTask<>(drawing::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("drawing failed", e.getCause());
        }
    }

    private static void write(Image image, Path png) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

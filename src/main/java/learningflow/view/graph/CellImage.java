package learningflow.view.graph;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import learningflow.diagram.Cells;

/** Paints squares pixel by pixel, which takes the same time however many shapes they would have been. */
final class CellImage {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final int colour;

    private CellImage(int width, int height, Color colour) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        this.colour = 0xff000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** @param scale pixels a unit @param before an image that may be used again if it has the right size, or null */
    static Image of(Cells cells, Color colour, double scale, Image before) {
        int width = Math.max(1, (int) Math.ceil(cells.width() * scale));
        int height = Math.max(1, (int) Math.ceil(cells.height() * scale));
        CellImage canvas = new CellImage(width, height, colour);
        for (int i = 0; i < cells.values().size(); i++) {
            canvas.square(cells, i, scale);
        }
        boolean fits = before instanceof WritableImage && before.getWidth() == width && before.getHeight() == height;
        WritableImage image = fits ? (WritableImage) before : new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), canvas.pixels, 0, width);
        return image;
    }

    private void square(Cells cells, int i, double scale) {
        double value = cells.values().get(i);
        if (value == 0 || Double.isNaN(value)) {
            return;
        }
        int side = Math.max(1, (int) Math.round(2 * cells.half(i) * scale));
        int x = (int) Math.round((cells.centreX(i) - cells.x()) * scale - side / 2.0);
        int y = (int) Math.round((cells.centreY(i) - cells.y()) * scale - side / 2.0);
        int line = value > 0 ? side : Math.max(1, (int) Math.round(0.14 * side));
        for (int row = 0; row < side; row++) {
            if (row < line || row >= side - line) {
                fill(y + row, x, x + side);
            } else {
                fill(y + row, x, x + line);
                fill(y + row, x + side - line, x + side);
            }
        }
    }

    private void fill(int row, int from, int to) {
        if (row >= 0 && row < height && from < width && to > 0) {
            Arrays.fill(pixels, row * width + Math.max(0, from), row * width + Math.min(width, to), colour);
        }
    }
}

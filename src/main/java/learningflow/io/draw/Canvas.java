package learningflow.io.draw;

import java.awt.Color;
import java.awt.Shape;

/** Where a picture is drawn: an image, an SVG file or a page of a PDF file. x runs to the right and y down. */
public interface Canvas {
    default void fill(Shape shape, Color colour) {
        fill(shape, colour, 1);
    }

    void fill(Shape shape, Color colour, double opacity);

    default void draw(Shape shape, Color colour, Pen pen) {
        draw(shape, colour, pen, 1);
    }

    void draw(Shape shape, Color colour, Pen pen, double opacity);

    /** A line of text. @param width that it takes */
    void text(String text, double x, double baseline, double width, Face face, Color colour);

    /** What is drawn from here to {@link #end} belongs together, and (0, 0) is moved, and then scaled. @param id other programs may know it by */
    void begin(String id, double dx, double dy, double scale);

    default void begin(String id, double dx, double dy) {
        begin(id, dx, dy, 1);
    }

    default void begin(String id) {
        begin(id, 0, 0, 1);
    }

    void end();
}

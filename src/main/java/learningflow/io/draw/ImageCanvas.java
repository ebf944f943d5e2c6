package learningflow.io.draw;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/** Draws an image. */
public final class ImageCanvas implements Canvas {
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Deque<AffineTransform> places = new ArrayDeque<>();

    /** @param scale pixels a unit */
    public ImageCanvas(int width, int height, double scale) {
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
    }

    public BufferedImage image() {
        return image;
    }

    @Override
    public void fill(Shape shape, Color colour, double opacity) {
        graphics.setColor(colour);
        with(opacity, () -> graphics.fill(shape));
    }

    @Override
    public void draw(Shape shape, Color colour, Pen pen, double opacity) {
        graphics.setColor(colour);
        graphics.setStroke(pen.stroke());
        with(opacity, () -> graphics.draw(shape));
    }

    private void with(double opacity, Runnable drawing) {
        Composite before = graphics.getComposite();
        if (opacity < 1) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        }
        drawing.run();
        graphics.setComposite(before);
    }

    /** As outlines: small letters stand where they are measured to stand, whatever the scale. */
    @Override
    public void text(String text, double x, double baseline, double width, Face face, Color colour) {
        graphics.setColor(colour);
        double at = x;
        for (Fonts.Piece piece : Fonts.pieces(text, face)) {
            graphics.fill(piece.outline(at, baseline));
            at += piece.width();
        }
    }

    @Override
    public void begin(String id, double dx, double dy, double scale) {
        places.push(graphics.getTransform());
        graphics.translate(dx, dy);
        graphics.scale(scale, scale);
    }

    @Override
    public void end() {
        graphics.setTransform(places.pop());
    }
}

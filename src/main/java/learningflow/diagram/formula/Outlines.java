package learningflow.diagram.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes what is drawn as outlines, colour by colour: letters, lines and rectangles, which is all that formulas are made of.
 * Pictures are not drawn, and nothing is clipped.
 */
final class Outlines extends BlankGraphics {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<Color, Path2D.Float> paths = new LinkedHashMap<>();
    private AffineTransform transform = new AffineTransform();
    private Color colour = Color.BLACK;
    private Stroke stroke = new BasicStroke();
    private Font font;

    /** What was drawn, in the order in which the colours came. */
    Map<Color, Path2D.Float> paths() {
        return paths;
    }

    @Override
    public void fill(Shape shape) {
        paths.computeIfAbsent(colour, c -> new Path2D.Float())
                .append(transform.createTransformedShape(shape).getPathIterator(null), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(font.createGlyphVector(EXACT, text), x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, y);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Float(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void setColor(Color changed) {
        colour = changed;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setFont(Font changed) {
        font = changed;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setStroke(Stroke changed) {
        stroke = changed;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform changed) {
        transform = new AffineTransform(changed);
    }

    @Override
    public void transform(AffineTransform before) {
        transform.concatenate(before);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return EXACT;
    }

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }
}

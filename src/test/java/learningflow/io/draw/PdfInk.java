package learningflow.io.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** Reads the shapes of a page of a PDF file, where y runs up. */
public final class PdfInk extends PDFGraphicsStreamEngine {
    private final List<Ink> inks = new ArrayList<>();
    private Path2D path = new Path2D.Double();

    /** @param width of its line; 0 where it is filled */
    public record Ink(
            Path2D shape,
            Color colour,
            double opacity,
            double width,
            float[] dash,
            boolean roundEnds,
            boolean roundBends) {}

    private PdfInk(PDPage page) {
        super(page);
    }

    public static List<Ink> of(PDPage page) throws IOException {
        PdfInk reader = new PdfInk(page);
        reader.processPage(page);
        return reader.inks;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        throw new AssertionError("not drawn by this program");
    }

    @Override
    public void drawImage(PDImage image) {
        throw new AssertionError("not drawn by this program");
    }

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path = new Path2D.Double();
    }

    @Override
    public void strokePath() throws IOException {
        PDGraphicsState state = getGraphicsState();
        inks.add(new Ink(
                path,
                new Color(state.getStrokingColor().toRGB()),
                state.getAlphaConstant(),
                state.getLineWidth(),
                state.getLineDashPattern().getDashArray(),
                state.getLineCap() == 1,
                state.getLineJoin() == 1));
        endPath();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        PDGraphicsState state = getGraphicsState();
        Color colour = new Color(state.getNonStrokingColor().toRGB());
        inks.add(new Ink(path, colour, state.getNonStrokeAlphaConstant(), 0, new float[0], false, false));
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        throw new AssertionError("not drawn by this program");
    }

    @Override
    public void shadingFill(COSName name) {
        throw new AssertionError("not drawn by this program");
    }
}

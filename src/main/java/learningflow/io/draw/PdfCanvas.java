package learningflow.io.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Draws on a page of a PDF file, where y runs up. Text stays text, in fonts that the file carries. */
final class PdfCanvas implements Canvas {
    private final PdfBook book;
    private final PDPageContentStream content;
    private final Deque<AffineTransform> places = new ArrayDeque<>();

    PdfCanvas(PdfBook book, PDPageContentStream content, double height) {
        this.book = book;
        this.content = content;
        places.push(new AffineTransform(1, 0, 0, -1, 0, height));
    }

    /** What writes to the page. */
    private interface Writing {
        void write() throws IOException;
    }

    private void with(double opacity, Writing writing) {
        try {
            content.saveGraphicsState();
            if (opacity < 1) {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant((float) opacity);
                state.setStrokingAlphaConstant((float) opacity);
                content.setGraphicsStateParameters(state);
            }
            writing.write();
            content.restoreGraphicsState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fill(Shape shape, Color colour, double opacity) {
        with(opacity, () -> {
            content.setNonStrokingColor(colour);
            path(shape);
            content.fill();
        });
    }

    @Override
    public void draw(Shape shape, Color colour, Pen pen, double opacity) {
        with(opacity, () -> {
            content.setStrokingColor(colour);
            content.setLineWidth((float) (pen.width() * scale()));
            content.setLineCapStyle(pen.round() ? 1 : 0);
            content.setLineJoinStyle(pen.round() ? 1 : 0);
            if (pen.dash().length > 0) {
                content.setLineDashPattern(dash(pen), 0);
            }
            path(shape);
            content.stroke();
        });
    }

    private double scale() {
        return places.peek().getScaleX();
    }

    private float[] dash(Pen pen) {
        float[] dash = new float[pen.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) (pen.dash()[i] * scale());
        }
        return dash;
    }

    private void path(Shape shape) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator steps = shape.getPathIterator(places.peek()); !steps.isDone(); steps.next()) {
            int type = steps.currentSegment(p);
            switch (type) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> // a quadratic curve as a cubic one
                    content.curveTo(
                            x + (p[0] - x) * 2 / 3,
                            y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> content.closePath();
            }
            int last = new int[] {0, 0, 2, 4, 0}[type];
            x = type == PathIterator.SEG_CLOSE ? x : p[last];
            y = type == PathIterator.SEG_CLOSE ? y : p[last + 1];
        }
    }

    @Override
    public void text(String text, double x, double baseline, double width, Face face, Color colour) {
        double at = x;
        for (Fonts.Piece piece : Fonts.pieces(text, face)) {
            if (piece.own()) {
                own(piece.text(), at, baseline, face, colour);
            } else {
                fill(piece.outline(at, baseline), colour);
            }
            at += piece.width();
        }
    }

    private void own(String text, double x, double baseline, Face face, Color colour) {
        AffineTransform place = places.peek();
        with(1, () -> {
            content.beginText();
            content.setNonStrokingColor(colour);
            content.setFont(book.font(face), (float) (face.size() * scale()));
            Point2D at = place.transform(new Point2D.Double(x, baseline), null);
            content.newLineAtOffset((float) at.getX(), (float) at.getY());
            content.showText(text);
            content.endText();
        });
    }

    @Override
    public void begin(String id, double dx, double dy, double scale) {
        AffineTransform moved = new AffineTransform(places.peek());
        moved.translate(dx, dy);
        moved.scale(scale, scale);
        places.push(moved);
    }

    @Override
    public void end() {
        places.pop();
    }
}

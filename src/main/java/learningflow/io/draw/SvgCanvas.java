package learningflow.io.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an SVG file. Text stays text, squeezed to its width where another font is shown in place of the one it is in. */
public final class SvgCanvas implements Canvas {
    private static final String PLAIN = "DejaVu Sans, Verdana, sans-serif";
    private static final String FORMULA = "DejaVu Serif, Cambria, Georgia, serif";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** @param title what is to be seen, for those who can't */
    public SvgCanvas(double width, double height, String title) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes("width", number(width), "height", number(height));
            attributes("viewBox", "0 0 " + number(width) + " " + number(height), "xml:space", "preserve");
            xml.writeStartElement("title");
            xml.writeCharacters(allowed(title));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file; nothing can be drawn any more. */
    public byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void fill(Shape shape, Color colour, double opacity) {
        shape(shape, "fill", hex(colour), "fill-opacity", opacity < 1 ? number(opacity) : "");
    }

    @Override
    public void draw(Shape shape, Color colour, Pen pen, double opacity) {
        String dash = Arrays.stream(pen.dash()).mapToObj(SvgCanvas::number).collect(Collectors.joining(" "));
        shape(
                shape,
                "fill",
                "none",
                "stroke",
                hex(colour),
                "stroke-width",
                number(pen.width()),
                "stroke-dasharray",
                dash,
                "stroke-linecap",
                pen.round() ? "round" : "",
                "stroke-linejoin",
                pen.round() ? "round" : "",
                "stroke-opacity",
                opacity < 1 ? number(opacity) : "");
    }

    private void shape(Shape shape, String... style) {
        try {
            if (shape instanceof Line2D line) {
                xml.writeEmptyElement("line");
                attributes("x1", number(line.getX1()), "y1", number(line.getY1()));
                attributes("x2", number(line.getX2()), "y2", number(line.getY2()));
            } else if (shape instanceof Ellipse2D circle) {
                xml.writeEmptyElement("circle");
                attributes("cx", number(circle.getCenterX()), "cy", number(circle.getCenterY()));
                attributes("r", number(circle.getWidth() / 2));
            } else if (shape instanceof RoundRectangle2D box) {
                xml.writeEmptyElement("rect");
                attributes("x", number(box.getX()), "y", number(box.getY()));
                attributes("width", number(box.getWidth()), "height", number(box.getHeight()));
                attributes("rx", box.getArcWidth() > 0 ? number(box.getArcWidth() / 2) : "");
            } else {
                xml.writeEmptyElement("path");
                attributes("d", path(shape));
            }
            attributes(style);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int type = steps.currentSegment(points);
            text.append("MLQCZ".charAt(type));
            int count = new int[] {2, 2, 4, 6, 0}[type];
            text.append(
                    Arrays.stream(points, 0, count).mapToObj(SvgCanvas::number).collect(Collectors.joining(" ")));
        }
        return text.toString();
    }

    @Override
    public void text(String text, double x, double baseline, double width, Face face, Color colour) {
        if (text.isBlank()) {
            return;
        }
        try {
            xml.writeStartElement("text");
            attributes("x", number(x), "y", number(baseline), "font-size", number(face.size()), "fill", hex(colour));
            attributes("font-family", face.italic() ? FORMULA : PLAIN, "font-weight", face.bold() ? "bold" : "");
            attributes("font-style", face.italic() ? "italic" : "");
            attributes("textLength", number(width), "lengthAdjust", "spacingAndGlyphs");
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void begin(String id, double dx, double dy, double scale) {
        String move = dx != 0 || dy != 0 ? "translate(" + number(dx) + " " + number(dy) + ")" : "";
        String grow = scale != 1
                ? "scale(" + BigDecimal.valueOf(scale).round(new MathContext(6)).toPlainString() + ")"
                : "";
        try {
            xml.writeStartElement("g");
            attributes("id", id, "transform", move + grow);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void end() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                xml.writeAttribute(namesAndValues[i], allowed(namesAndValues[i + 1]));
            }
        }
    }

    private static String hex(Color colour) {
        return "#%06X".formatted(colour.getRGB() & 0xFFFFFF);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Without the few characters that XML has no place for. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }
}

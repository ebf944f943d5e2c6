package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SvgCanvasTest {
    private static final Color COLOUR = new Color(0x0A72B2);

    private final SvgCanvas canvas = new SvgCanvas(300, 200.5, "A < B");

    private Document read() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(canvas.bytes()));
    }

    private static Map<String, String> attributes(Node node) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            Node one = node.getAttributes().item(i);
            all.put(one.getNodeName(), one.getNodeValue());
        }
        return all;
    }

    private Element only(String name) throws Exception {
        Document document = read();
        assertThat(document.getElementsByTagName(name).getLength()).isEqualTo(1);
        return (Element) document.getElementsByTagName(name).item(0);
    }

    @Test
    void theFileHasASizeAndATitle() throws Exception {
        Document document = read();
        assertThat(attributes(document.getDocumentElement()))
                .isEqualTo(Map.of(
                        "xmlns", "http://www.w3.org/2000/svg",
                        "width", "300",
                        "height", "200.5",
                        "viewBox", "0 0 300 200.5",
                        "xml:space", "preserve"));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A < B");
        assertThat(document.getXmlEncoding()).isEqualTo("UTF-8");
    }

    @Test
    void aLine() throws Exception {
        canvas.draw(new Line2D.Double(1, 2.126, 3.5, -0.001), COLOUR, Pen.of(1.4));
        assertThat(attributes(only("line")))
                .isEqualTo(Map.of(
                        "x1",
                        "1",
                        "y1",
                        "2.13",
                        "x2",
                        "3.5",
                        "y2",
                        "0",
                        "fill",
                        "none",
                        "stroke",
                        "#0A72B2",
                        "stroke-width",
                        "1.4"));
    }

    @Test
    void aDashedAFaintAndARoundLine() throws Exception {
        canvas.draw(new Line2D.Double(1, 2, 3, 4), COLOUR, Pen.dashed(2, 7, 5), 0.55);
        canvas.draw(new Line2D.Double(1, 2, 3, 4), COLOUR, Pen.rounded(3));
        var lines = read().getElementsByTagName("line");
        assertThat(attributes(lines.item(0)))
                .containsEntry("stroke-dasharray", "7 5")
                .containsEntry("stroke-opacity", "0.55")
                .doesNotContainKeys("stroke-linecap", "stroke-linejoin");
        assertThat(attributes(lines.item(1)))
                .containsEntry("stroke-linecap", "round")
                .containsEntry("stroke-linejoin", "round")
                .doesNotContainKeys("stroke-opacity", "stroke-dasharray");
    }

    @Test
    void aCircle() throws Exception {
        canvas.fill(new Ellipse2D.Double(10, 20, 8, 8), COLOUR, 0.28);
        assertThat(attributes(only("circle")))
                .isEqualTo(Map.of("cx", "14", "cy", "24", "r", "4", "fill", "#0A72B2", "fill-opacity", "0.28"));
    }

    @Test
    void aBoxWithRoundCornersAndOneWithSharpOnes() throws Exception {
        canvas.fill(new RoundRectangle2D.Double(10, 20, 30, 40, 6, 6), COLOUR);
        canvas.fill(new RoundRectangle2D.Double(10, 20, 30, 40, 0, 0), COLOUR);
        var boxes = read().getElementsByTagName("rect");
        assertThat(attributes(boxes.item(0)))
                .isEqualTo(Map.of("x", "10", "y", "20", "width", "30", "height", "40", "rx", "3", "fill", "#0A72B2"));
        assertThat(attributes(boxes.item(1))).doesNotContainKey("rx").hasSize(5);
    }

    @Test
    void anyOtherShapeIsAPath() throws Exception {
        Path2D path = new Path2D.Double();
        path.moveTo(1, 2);
        path.lineTo(3, 4);
        path.quadTo(5, 6, 7, 8);
        path.curveTo(9, 10, 11, 12, 13, 14.5);
        path.closePath();
        canvas.fill(path, COLOUR);
        assertThat(attributes(only("path")))
                .isEqualTo(Map.of("d", "M1 2L3 4Q5 6 7 8C9 10 11 12 13 14.5Z", "fill", "#0A72B2"));
    }

    @Test
    void textStaysTextOfItsWidth() throws Exception {
        canvas.text("δ < 1\u0001", 10, 20, 33.3, Face.plain(14), COLOUR);
        Element text = only("text");
        assertThat(text.getTextContent()).isEqualTo("δ < 1 ");
        assertThat(attributes(text))
                .isEqualTo(Map.of(
                        "x", "10",
                        "y", "20",
                        "font-size", "14",
                        "fill", "#0A72B2",
                        "font-family", "DejaVu Sans, Verdana, sans-serif",
                        "textLength", "33.3",
                        "lengthAdjust", "spacingAndGlyphs"));
    }

    @Test
    void textHasItsFace() throws Exception {
        canvas.text("x", 0, 0, 1, Face.bold(14), COLOUR);
        canvas.text("y", 0, 0, 1, Face.formula(14), COLOUR);
        var texts = read().getElementsByTagName("text");
        assertThat(texts.item(1).getParentNode().getNodeName()).isEqualTo("svg");
        assertThat(attributes(texts.item(0)))
                .containsEntry("font-weight", "bold")
                .doesNotContainKey("font-style");
        assertThat(attributes(texts.item(1)))
                .containsEntry("font-style", "italic")
                .containsEntry("font-family", "DejaVu Serif, Cambria, Georgia, serif")
                .doesNotContainKey("font-weight");
    }

    @Test
    void nothingIsWrittenForAnEmptyText() throws Exception {
        canvas.text(" ", 0, 0, 1, Face.bold(14), COLOUR);
        assertThat(read().getElementsByTagName("text").getLength()).isZero();
    }

    @Test
    void groupsMoveAndScaleWhatIsInThem() throws Exception {
        canvas.begin("graph", 5, 6.5);
        canvas.begin("inner", 0, 0, 0.016666666666);
        canvas.begin("", 0, 7, 1.5);
        canvas.end();
        canvas.end();
        canvas.end();
        canvas.begin("beside", 3, 0);
        canvas.end();
        var groups = read().getElementsByTagName("g");
        assertThat(attributes(groups.item(0))).isEqualTo(Map.of("id", "graph", "transform", "translate(5 6.5)"));
        assertThat(attributes(groups.item(1))).isEqualTo(Map.of("id", "inner", "transform", "scale(0.0166667)"));
        assertThat(attributes(groups.item(2))).isEqualTo(Map.of("transform", "translate(0 7)scale(1.5)"));
        assertThat(groups.item(2).getParentNode().getParentNode()).isEqualTo(groups.item(0));
        assertThat(attributes(groups.item(3))).isEqualTo(Map.of("id", "beside", "transform", "translate(3 0)"));
        assertThat(groups.item(3).getParentNode().getNodeName()).isEqualTo("svg");
    }
}

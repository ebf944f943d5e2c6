package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageCanvasTest {
    private static final Color COLOUR = new Color(0x0072B2);
    private static final Rectangle2D ALL = new Rectangle2D.Double(0, 0, 100, 100);

    private final ImageCanvas canvas = new ImageCanvas(40, 30, 2);

    private Color at(double x, double y) {
        return new Color(canvas.image().getRGB((int) (2 * x), (int) (2 * y)));
    }

    @Test
    void anImageHasScalePixelsAUnit() {
        BufferedImage image = new ImageCanvas(40, 31, 1.5).image();
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(47); // 46.5
    }

    @Test
    void aShapeIsFilledWhereItIs() {
        canvas.fill(ALL, Color.WHITE);
        canvas.fill(new Rectangle2D.Double(10, 10, 5, 5), COLOUR);
        assertThat(at(12, 12)).isEqualTo(COLOUR);
        assertThat(at(10, 10)).isEqualTo(COLOUR);
        assertThat(at(14.5, 14.5)).isEqualTo(COLOUR);
        assertThat(at(9.5, 12)).isEqualTo(Color.WHITE);
        assertThat(at(15, 12)).isEqualTo(Color.WHITE);
    }

    /** Half of black over white, and nothing of that is left for what comes behind it. */
    @Test
    void opacityLetsWhatIsBehindShine() {
        canvas.fill(ALL, Color.WHITE);
        canvas.fill(new Rectangle2D.Double(0, 0, 10, 10), Color.BLACK, 0.5);
        canvas.fill(new Rectangle2D.Double(20, 0, 10, 10), Color.BLACK);
        assertThat(at(5, 5).getRed()).isBetween(126, 129);
        assertThat(at(25, 5)).isEqualTo(Color.BLACK);
    }

    @Test
    void aLineIsAsWideAsItsPen() {
        canvas.fill(ALL, Color.WHITE);
        canvas.draw(new Line2D.Double(5, 10, 35, 10), COLOUR, Pen.of(4));
        assertThat(at(20, 8)).isEqualTo(COLOUR);
        assertThat(at(20, 11.5)).isEqualTo(COLOUR);
        assertThat(at(20, 7.5)).isEqualTo(Color.WHITE);
        assertThat(at(20, 12)).isEqualTo(Color.WHITE);
        assertThat(at(4.5, 10)).isEqualTo(Color.WHITE);
    }

    @Test
    void aGroupMovesAndScalesWhatIsInIt() {
        canvas.fill(ALL, Color.WHITE);
        canvas.begin("g", 10, 10, 2);
        canvas.fill(new Rectangle2D.Double(1, 1, 2, 2), COLOUR);
        canvas.end();
        canvas.fill(new Rectangle2D.Double(1, 1, 2, 2), COLOUR);
        assertThat(at(12, 12)).isEqualTo(COLOUR);
        assertThat(at(15.5, 15.5)).isEqualTo(COLOUR);
        assertThat(at(11.5, 12)).isEqualTo(Color.WHITE);
        assertThat(at(2, 2)).isEqualTo(COLOUR);
        assertThat(at(3, 3)).isEqualTo(Color.WHITE);
    }

    @Test
    void edgesAreSmooth() {
        canvas.fill(ALL, Color.WHITE);
        canvas.fill(new Rectangle2D.Double(10.25, 10, 5, 5), Color.BLACK);
        assertThat(at(10, 12).getRed()).isBetween(100, 155);
    }

    /** Each piece of another font stands behind the one before. */
    @Test
    void lettersStandOnTheirBaselineOneBehindTheOther() {
        Face face = Face.plain(10);
        Fonts fonts = new Fonts();
        canvas.fill(ALL, Color.WHITE);
        canvas.text("H\uD83C\uDF53H", 5, 20, 0, face, COLOUR);
        double first = 5 + fonts.width("H", face) / 2;
        double second = 5
                + Fonts.pieces("H\uD83C\uDF53", face).stream()
                        .mapToDouble(Fonts.Piece::width)
                        .sum();
        assertThat(inked(5, first, 13, 20)).isPositive();
        assertThat(inked(second, Math.min(39, second + fonts.width("H", face)), 13, 20))
                .isPositive();
        assertThat(inked(0, 5, 0, 30)).isZero();
        assertThat(inked(0, first, 20.5, 30)).isZero();
        assertThat(inked(0, 39, 0, 8)).isZero();
    }

    private long inked(double left, double right, double top, double bottom) {
        return IntStream.range((int) (2 * top), (int) (2 * bottom))
                .mapToLong(y -> IntStream.range((int) (2 * left), (int) (2 * right))
                        .filter(x -> !new Color(canvas.image().getRGB(x, y)).equals(Color.WHITE))
                        .count())
                .sum();
    }
}

package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Faces, their letters, pens and themes. */
class FacesTest {
    private final Fonts fonts = new Fonts();

    @Test
    void aTextIsAsWideAsItsLettersTogether() {
        Face face = Face.plain(20);
        double width = fonts.width("ab", face);
        assertThat(width).isCloseTo(fonts.width("a", face) + fonts.width("b", face), within(1e-9));
        assertThat(fonts.width("ab", Face.plain(10))).isCloseTo(width / 2, within(1e-9));
        assertThat(fonts.width("", face)).isZero();
        // 1255 of 2048 units, by the font's own table of widths
        assertThat(fonts.width("a", Face.plain(2048))).isCloseTo(1255, within(1.0));
    }

    @Test
    void eachFaceHasItsOwnLetters() {
        assertThat(fonts.width("m", Face.bold(20))).isGreaterThan(fonts.width("m", Face.plain(20)));
        assertThat(fonts.width("m", new Face(20, true, true))).isGreaterThan(fonts.width("m", Face.formula(20)));
        assertThat(Fonts.pieces("m", Face.formula(20)).get(0).font().getFontName())
                .containsIgnoringCase("Serif Italic");
        assertThat(Fonts.pieces("m", Face.bold(20)).get(0).font().getFontName()).containsIgnoringCase("Sans Bold");
        assertThat(Fonts.pieces("m", Face.plain(20)).get(0).font().getSize2D()).isEqualTo(20);
    }

    @Test
    void aHatTakesNoWidth() {
        assertThat(fonts.width("w\u0302", Face.plain(20))).isCloseTo(fonts.width("w", Face.plain(20)), within(1e-9));
    }

    @Test
    void aLetterOfTheMachineIsMeasuredToo() {
        assertThat(fonts.width("本", Face.plain(20))).isPositive();
        Font bold = Fonts.pieces("本", new Face(20, true, true)).get(0).font();
        assertThat(bold.isBold()).isTrue();
        assertThat(bold.isItalic()).isTrue();
        assertThat(bold.getSize2D()).isEqualTo(20);
        Font plain = Fonts.pieces("本", Face.plain(20)).get(0).font();
        assertThat(plain.isPlain()).isTrue();
    }

    @Test
    void controlCharactersAreSpaces() {
        assertThat(Fonts.pieces("a\u0007b\n", Face.plain(12)))
                .extracting(Fonts.Piece::text)
                .containsExactly("a b ");
        assertThat(Fonts.pieces("", Face.plain(12))).isEmpty();
    }

    @Test
    void lettersAreDrawnOnTheirBaseline() {
        Fonts.Piece piece = Fonts.pieces("H", Face.plain(100)).get(0);
        Rectangle2D outline = piece.outline(30, 200).getBounds2D();
        assertThat(outline.getMaxY()).isCloseTo(200, within(0.5));
        assertThat(outline.getMinY()).isCloseTo(127, within(1.0)); // capitals are 0.729 of the size high
        assertThat(outline.getMinX()).isBetween(30.0, 45.0);
        assertThat(piece.width()).isCloseTo(fonts.width("H", Face.plain(100)), within(0.5));
    }

    @Test
    void aPenIsAStroke() {
        BasicStroke plain = Pen.of(1.4).stroke();
        assertThat(plain.getLineWidth()).isEqualTo(1.4f);
        assertThat(plain.getDashArray()).isNull();
        assertThat(plain.getEndCap()).isEqualTo(BasicStroke.CAP_BUTT);
        assertThat(plain.getLineJoin()).isEqualTo(BasicStroke.JOIN_MITER);
        BasicStroke dashed = Pen.dashed(2, 7, 5).stroke();
        assertThat(dashed.getDashArray()).containsExactly(7, 5);
        assertThat(dashed.getDashPhase()).isZero();
        BasicStroke round = Pen.rounded(3).stroke();
        assertThat(round.getEndCap()).isEqualTo(BasicStroke.CAP_ROUND);
        assertThat(round.getLineJoin()).isEqualTo(BasicStroke.JOIN_ROUND);
    }

    @Test
    void themesAreCalledAsTheyAreTyped() {
        assertThat(Theme.values()).extracting(Theme::toString).containsExactly("light", "dark", "projector");
        assertThat(Theme.values()).extracting(Theme::type).containsExactly(14.0, 14.0, 17.0);
    }

    @Test
    void aColourThatAThemeHasNotIsRefused() {
        assertThatThrownBy(() -> Palette.of(Theme.LIGHT).get("pink"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no colour pink");
    }
}

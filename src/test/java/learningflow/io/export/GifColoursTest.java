package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.IndexColorModel;
import java.util.List;
import learningflow.io.draw.Palette;
import learningflow.io.draw.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GifColoursTest {
    private static Color shown(GifColours colours, Color wanted) {
        IndexColorModel model = colours.model();
        return new Color(model.getRGB(colours.of(wanted.getRGB())));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theColoursOfAThemeAreExact(Theme theme) {
        Palette palette = Palette.of(theme);
        GifColours colours = new GifColours(palette);
        for (String name : List.of(
                "card",
                "window",
                "forward-fill",
                "backward-fill",
                "faint",
                "text",
                "muted",
                "forward",
                "backward",
                "forward-text",
                "backward-text",
                "line",
                "good-text",
                "bad-text",
                "card-line",
                "selected")) {
            assertThat(shown(colours, palette.get(name))).as(name).isEqualTo(palette.get(name));
        }
    }

    /** White is 255 and the text (27, 36, 48): a fifth of the way is (209.4, 211.2, 213.6), four fifths (72.6, 79.8, 89.4). */
    @Test
    void edgesOfLettersHaveColoursBetweenTheirGroundAndThem() {
        GifColours colours = new GifColours(Palette.of(Theme.LIGHT));
        assertThat(shown(colours, new Color(209, 211, 214))).isEqualTo(new Color(209, 211, 214));
        assertThat(shown(colours, new Color(73, 80, 89))).isEqualTo(new Color(73, 80, 89));
    }

    /** (0, 114, 178) and (213, 94, 0): two fifths of the way are (85.2, 106, 106.8). */
    @Test
    void theTwoFlowsMeetInColoursBetweenThem() {
        GifColours colours = new GifColours(Palette.of(Theme.LIGHT));
        assertThat(shown(colours, new Color(85, 106, 107))).isEqualTo(new Color(85, 106, 107));
        assertThat(shown(colours, new Color(170, 98, 36))).isEqualTo(new Color(170, 98, 36));
    }

    /** By the eye: 2 for red, 4 for green, 3 for blue. Of all colours of the model none is nearer. */
    @Test
    void otherColoursBecomeTheNearestOne() {
        GifColours colours = new GifColours(Palette.of(Theme.LIGHT));
        IndexColorModel model = colours.model();
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x3B9D1) {
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < GifColours.SAME; i++) {
                least = Math.min(least, distance(rgb, model.getRGB(i)));
            }
            int found = colours.of(0xFF000000 | rgb);
            assertThat(found).isNotEqualTo(GifColours.SAME);
            assertThat(distance(rgb, model.getRGB(found))).isEqualTo(least);
        }
    }

    private static int distance(int a, int b) {
        Color one = new Color(a);
        Color other = new Color(b);
        int red = one.getRed() - other.getRed();
        int green = one.getGreen() - other.getGreen();
        int blue = one.getBlue() - other.getBlue();
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }

    @Test
    void theLastColourIsTheOneToSeeThrough() {
        IndexColorModel model = new GifColours(Palette.of(Theme.LIGHT)).model();
        assertThat(model.getMapSize()).isEqualTo(256);
        assertThat(model.getTransparentPixel()).isEqualTo(255);
        assertThat(model.getAlpha(254)).isEqualTo(255);
    }
}

package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeHasTheTwoDirections(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.get("forward")).isEqualTo(new Color(0x0072B2));
        assertThat(palette.get("backward")).isEqualTo(new Color(0xD55E00));
        assertThat(palette.colours().keySet())
                .isEqualTo(Palette.of(Theme.LIGHT).colours().keySet());
    }
}

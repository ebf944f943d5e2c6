package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneTest {
    /** How often the wave goes through 0 between two of its samples. */
    private static int crossings(byte[] samples, int from, int to) {
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            crossings += sample(samples, i - 1) < 0 != sample(samples, i) < 0 ? 1 : 0;
        }
        return crossings;
    }

    private static int sample(byte[] samples, int i) {
        return samples[2 * i + 1] << 8 | samples[2 * i] & 0xFF;
    }

    @Test
    void aRisingToneIsHigherInItsSecondHalf() {
        byte[] rising = Tone.samples(true);
        byte[] falling = Tone.samples(false);
        int half = rising.length / 4;
        assertThat(crossings(rising, half, 2 * half)).isGreaterThan(crossings(rising, 0, half));
        assertThat(crossings(falling, half, 2 * half)).isLessThan(crossings(falling, 0, half));
    }

    @Test
    void aToneIsShortAndBeginsAndEndsSilent() {
        byte[] tone = Tone.samples(true);
        int count = tone.length / 2;
        assertThat(count / Tone.SAMPLES_A_SECOND).isLessThan(0.25f);
        assertThat(sample(tone, 0)).isZero();
        assertThat(Math.abs(sample(tone, count - 1))).isLessThan(50);
    }
}

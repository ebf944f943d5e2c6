package learningflow.view.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** A short tone that rises or falls. Where there is nothing to hear it with, it is silent. */
public final class Tone {
    static final float SAMPLES_A_SECOND = 22_050;
    private static final double SECONDS = 0.16;
    private static final double LOW = 392;
    private static final double HIGH = 588;
    private static final double LOUDNESS = 0.2;
    /** Of each end, so that it does not click. */
    private static final double FADE = 0.02;

    private static final int BITS = 16;
    private static final AtomicBoolean SOUNDING = new AtomicBoolean();

    private Tone() {}

    /** Plays it, unless one is being heard; returns at once. */
    public static void play(boolean rising) {
        if (SOUNDING.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> sound(rising), "tone");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void sound(boolean rising) {
        AudioFormat format = new AudioFormat(SAMPLES_A_SECOND, BITS, 1, true, false);
        byte[] samples = samples(rising);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            System.getLogger("learningflow").log(System.Logger.Level.DEBUG, "no sound", e);
        } finally {
            SOUNDING.set(false);
        }
    }

    /** 16 bits each, the low byte first. The pitch goes evenly from one end to the other. */
    static byte[] samples(boolean rising) {
        int count = (int) (SECONDS * SAMPLES_A_SECOND);
        byte[] samples = new byte[2 * count];
        double from = rising ? LOW : HIGH;
        double to = rising ? HIGH : LOW;
        for (int i = 0; i < count; i++) {
            double time = i / (double) SAMPLES_A_SECOND;
            double turns = from * time + (to - from) * time * time / (2 * SECONDS);
            double fade = Math.min(1, Math.min(time, SECONDS - time) / FADE);
            short sample = (short) (Short.MAX_VALUE * LOUDNESS * fade * Math.sin(2 * Math.PI * turns));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> Byte.SIZE);
        }
        return samples;
    }
}

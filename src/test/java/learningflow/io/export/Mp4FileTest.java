package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.Codec;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames of 64 × 48, 12.5 a second, read again. */
class Mp4FileTest {
    @TempDir
    private Path folder;

    private static BufferedImage image(Color colour) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 64, 48);
        graphics.dispose();
        return image;
    }

    private Path written(int... lasts) throws IOException {
        Path path = folder.resolve("film.mp4");
        try (Mp4File film = new Mp4File(path, 12.5)) {
            for (int i = 0; i < lasts.length; i++) {
                film.add(image(i % 2 == 0 ? Color.WHITE : Color.BLACK), lasts[i]);
            }
            film.finish();
        }
        return path;
    }

    @Test
    void eachFrameLastsAsLongAsItIsShown() throws IOException, JCodecException {
        try (var channel = NIOUtils.readableChannel(written(1, 25, 5).toFile())) {
            FrameGrab film = FrameGrab.createFrameGrab(channel);
            List<Double> times = new ArrayList<>();
            List<Double> lengths = new ArrayList<>();
            List<Integer> lights = new ArrayList<>();
            for (var frame = film.getNativeFrameWithMetadata();
                    frame != null;
                    frame = film.getNativeFrameWithMetadata()) {
                times.add(frame.getTimestamp());
                lengths.add(frame.getDuration());
                Picture picture = frame.getPicture();
                lights.add(picture.getPlaneData(0)[24 * picture.getWidth() + 32] + 128);
            }
            assertThat(times).usingElementComparator(Mp4FileTest::near).containsExactly(0.0, 0.08, 2.08);
            assertThat(lengths).usingElementComparator(Mp4FileTest::near).containsExactly(0.08, 2.0, 0.4);
            assertThat(lights.get(0)).isGreaterThan(225);
            assertThat(lights.get(1)).isLessThan(30);
            assertThat(lights.get(2)).isGreaterThan(225);
        }
    }

    private static int near(double a, double b) {
        return Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b);
    }

    @Test
    void theFilmSaysWhatItIs() throws IOException, JCodecException {
        try (var channel = NIOUtils.readableChannel(written(1, 25, 5).toFile())) {
            var track = FrameGrab.createFrameGrab(channel).getVideoTrack().getMeta();
            assertThat(track.getCodec()).isEqualTo(Codec.H264);
            assertThat(track.getTotalFrames()).isEqualTo(3);
            assertThat(track.getTotalDuration()).isCloseTo(2.48, within(1e-6));
            assertThat(track.getVideoCodecMeta().getSize().getWidth()).isEqualTo(64);
            assertThat(track.getVideoCodecMeta().getSize().getHeight()).isEqualTo(48);
        }
    }

    /** So that players can jump; the first frame of each hundred. */
    @Test
    void someFramesStandForThemselves() throws IOException, JCodecException {
        int[] lasts = new int[102];
        java.util.Arrays.fill(lasts, 1);
        try (var channel = NIOUtils.readableChannel(written(lasts).toFile())) {
            var track = FrameGrab.createFrameGrab(channel).getVideoTrack().getMeta();
            assertThat(track.getTotalFrames()).isEqualTo(102);
            assertThat(track.getSeekFrames()).hasSize(2).startsWith(0);
        }
    }
}

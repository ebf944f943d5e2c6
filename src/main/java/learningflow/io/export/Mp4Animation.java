package learningflow.io.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import learningflow.io.AtomicFile;
import org.jcodec.api.awt.AWTSequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Rational;

/** An MP4 film (H.264). */
final class Mp4Animation {
    private static final int FRAMES_A_SECOND = 20;
    /** The codec works on blocks of so many pixels. */
    private static final int BLOCK = 16;

    private Mp4Animation() {}

    static void write(Job job) throws IOException {
        AtomicFile.write(job.file(".mp4"), unseen -> {
            try (SeekableByteChannel channel = NIOUtils.writableChannel(unseen.toFile())) {
                AWTSequenceEncoder encoder = new AWTSequenceEncoder(channel, Rational.R(FRAMES_A_SECOND, 1));
                new Frames(job, FRAMES_A_SECOND, (image, frames) -> add(encoder, image, frames)).run();
                encoder.finish();
            }
        });
    }

    private static void add(AWTSequenceEncoder encoder, BufferedImage image, int frames) throws IOException {
        BufferedImage whole = wholeBlocks(image);
        for (int i = 0; i < frames; i++) {
            encoder.encodeImage(whole);
        }
    }

    private static BufferedImage wholeBlocks(BufferedImage image) {
        int width = (image.getWidth() + BLOCK - 1) / BLOCK * BLOCK;
        int height = (image.getHeight() + BLOCK - 1) / BLOCK * BLOCK;
        BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = whole.createGraphics();
        graphics.setColor(new java.awt.Color(image.getRGB(0, 0)));
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return whole;
    }
}

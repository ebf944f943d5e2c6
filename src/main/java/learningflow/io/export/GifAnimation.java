package learningflow.io.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import learningflow.io.AtomicFile;
import learningflow.io.draw.Palette;

/** An animated GIF, which begins again and again. */
final class GifAnimation {
    private static final int HUNDREDTHS_A_FRAME = 8;

    private GifAnimation() {}

    static void write(Job job) throws IOException {
        AtomicFile.write(job.file(".gif"), unseen -> {
            GifColours colours = new GifColours(Palette.of(job.wishes().theme()));
            try (GifFile file = new GifFile(unseen, colours)) {
                new Frames(job, 100.0 / HUNDREDTHS_A_FRAME, (image, frames) -> add(file, image, frames)).run();
            }
        });
    }

    private static void add(GifFile file, BufferedImage image, int frames) throws IOException {
        file.add(image, frames * HUNDREDTHS_A_FRAME);
    }
}

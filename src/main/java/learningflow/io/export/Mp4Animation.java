package learningflow.io.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import learningflow.io.AtomicFile;

/** An MP4 film (H.264). */
final class Mp4Animation {
    private static final double FRAMES_A_SECOND = 12.5;

    private Mp4Animation() {}

    static void write(Job job) throws IOException {
        AtomicFile.write(job.file(".mp4"), unseen -> {
            try (Mp4File file = new Mp4File(unseen, FRAMES_A_SECOND)) {
                new Frames(job, FRAMES_A_SECOND, (BufferedImage image, int frames) -> file.add(image, frames)).run();
                file.finish();
            }
        });
    }
}

package learningflow.io.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import learningflow.io.AtomicFile;
import learningflow.lesson.Texts;

/** Pictures of every step, or of one moment. */
public final class Pictures {
    private Pictures() {}

    static void png(Job job) throws IOException {
        Easel easel = easel(job.wishes(), job.texts());
        Reel.each(
                job,
                (take, last) -> png(easel.image(take.still(), job.wishes().scale()), job.file(take.name() + ".png")));
    }

    static void svg(Job job) throws IOException {
        Easel easel = easel(job.wishes(), job.texts());
        Reel.each(job, (take, last) -> AtomicFile.write(job.file(take.name() + ".svg"), easel.svg(take.still())));
    }

    static Easel easel(Wishes wishes, Texts texts) {
        return new Easel(wishes.extent(), wishes.theme(), texts);
    }

    /** One moment as it stands. */
    public static void png(Still still, Wishes wishes, Texts texts, Path file) throws IOException {
        png(easel(wishes, texts).image(still, wishes.scale()), file);
    }

    /** One moment as it stands. */
    public static void svg(Still still, Wishes wishes, Texts texts, Path file) throws IOException {
        AtomicFile.write(file, easel(wishes, texts).svg(still));
    }

    private static void png(BufferedImage image, Path file) throws IOException {
        AtomicFile.write(file, unseen -> ImageIO.write(image, "png", unseen.toFile()));
    }
}

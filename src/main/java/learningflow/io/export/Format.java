package learningflow.io.export;

import java.io.IOException;
import java.util.Locale;

/** What can be exported. A new format is a file of its own and one line here. */
public enum Format {
    PNG(Pictures::png),
    SVG(Pictures::svg),
    PDF(Storyboard::write),
    GIF(GifAnimation::write),
    MP4(Mp4Animation::write),
    CSV(Tables::csv),
    JSONL(Tables::jsonl),
    PYTORCH(Scripts::pytorch),
    NUMPY(Scripts::numpy);

    private final Exporter exporter;

    Format(Exporter exporter) {
        this.exporter = exporter;
    }

    /** Writes the files of a job. */
    @FunctionalInterface
    interface Exporter {
        void write(Job job) throws IOException;
    }

    /** Whether it shows stills, and so what is no update, too. */
    public boolean isOfPictures() {
        return compareTo(MP4) <= 0;
    }

    /** How much of the stage is shown if nobody says it. */
    public Extent usualExtent() {
        return this == PNG || this == SVG ? Extent.STAGE : Extent.STEP;
    }

    /** @throws java.util.concurrent.CancellationException if whoever hears of the progress wants it to end */
    public void export(Job job) throws IOException {
        exporter.write(job);
        job.removeParts();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

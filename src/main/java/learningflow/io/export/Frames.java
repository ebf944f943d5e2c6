package learningflow.io.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import learningflow.diagram.Flow;
import learningflow.diagram.Picture;
import learningflow.lesson.Pace;

/** The moving picture of a job's updates, frame by frame: what each step shows flies through the graph and is looked at. */
final class Frames {
    /** For reading what is said, in seconds. */
    private static final double READ = 1.3;

    private static final double LAST = 2.5;

    private final Job job;
    private final Easel easel;
    private final double perSecond;
    private final Taker taker;

    /** Takes one frame after the other. */
    @FunctionalInterface
    interface Taker {
        /** @param frames how many times it is shown */
        void take(BufferedImage image, int frames) throws IOException;
    }

    Frames(Job job, double perSecond, Taker taker) {
        this.job = job;
        this.perSecond = perSecond;
        this.taker = taker;
        easel = Pictures.easel(job.wishes(), job.texts());
    }

    void run() throws IOException {
        Reel.each(job, this::step);
    }

    private void step(Reel.Take step, boolean end) throws IOException {
        Still still = step.still();
        Picture picture = still.picture();
        int moving = frames(Pace.of(still.step()));
        for (int i = 0; i < moving; i++) {
            job.progress().checked(step.from() + step.part() * i / (moving + 1));
            Flow flow = new Flow(still.step(), (double) i / moving, false);
            take(still.withPicture(picture.withFlow(flow)), 1);
        }
        double look = job.wishes().extent() == Extent.GRAPH ? Pace.LOOK : READ + still.readingTime();
        take(still, Math.max(1, frames(end ? Math.max(LAST, look) : look)));
    }

    private int frames(double seconds) {
        return (int) Math.round(seconds * perSecond / job.wishes().speed());
    }

    private void take(Still still, int frames) throws IOException {
        taker.take(easel.image(still, job.wishes().scale()), frames);
    }
}

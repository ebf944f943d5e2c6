package learningflow.io.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import learningflow.core.Evaluation;
import learningflow.diagram.Flow;
import learningflow.diagram.Picture;
import learningflow.lesson.Pace;
import learningflow.lesson.Timeline;

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
        Losses losses = job.updates().before();
        int count = job.updates().count();
        int done = 0;
        for (Iterator<Made> all = job.updates().stream().iterator(); all.hasNext(); done++) {
            Made made = all.next();
            Evaluation everyRow = made.everyRow();
            losses.add(made.trace().loss(), everyRow.trainingLoss(made.setup().split()));
            Timeline timeline = made.timeline();
            for (int step = done == 0 ? 0 : 1; step <= timeline.last(); step++) {
                boolean end = done == count - 1 && step == timeline.last();
                Still still = new Still(made.title(), made.picture(job.wishes().view(), step), made.trace(), losses);
                double from = (done + (double) step / (timeline.last() + 1)) / count;
                step(still, from, 1.0 / count / (timeline.last() + 1), end);
            }
        }
        job.progress().checked(1);
    }

    /** @param from how much was done before @param part how much of the whole this step is */
    private void step(Still still, double from, double part, boolean end) throws IOException {
        Picture picture = still.picture();
        int moving = frames(Pace.of(still.step()));
        for (int i = 0; i < moving; i++) {
            job.progress().checked(from + part * i / (moving + 1));
            Flow flow = new Flow(still.step(), (double) i / moving, false);
            take(still.withPicture(picture.withFlow(flow)), 1);
        }
        double look = job.wishes().extent() == Extent.GRAPH ? Pace.LOOK : READ;
        take(still, Math.max(1, frames(end ? LAST : look)));
    }

    private int frames(double seconds) {
        return (int) Math.round(seconds * perSecond / job.wishes().speed());
    }

    private void take(Still still, int frames) throws IOException {
        taker.take(easel.image(still, job.wishes().scale()), frames);
    }
}

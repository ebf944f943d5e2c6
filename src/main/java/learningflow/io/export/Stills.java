package learningflow.io.export;

import java.io.IOException;
import java.util.Iterator;
import learningflow.core.Evaluation;
import learningflow.lesson.Timeline;

/** Goes through the steps of a job's updates. */
final class Stills {
    private Stills() {}

    /** Takes one still after the other. */
    @FunctionalInterface
    interface Taker {
        void take(Still still, int update, int step) throws IOException;
    }

    /** Every step; of a run's first update also the moment before the first one. */
    static void each(Job job, Taker taker) throws IOException {
        Losses losses = job.updates().before();
        int count = job.updates().count();
        int done = 0;
        for (Iterator<Made> all = job.updates().stream().iterator(); all.hasNext(); done++) {
            Made made = all.next();
            Evaluation everyRow = made.everyRow();
            losses.add(made.trace().loss(), everyRow.trainingLoss(made.setup().split()));
            Timeline timeline = made.timeline();
            int first = made.trace().update() == 1 ? 0 : 1;
            for (int step = first; step <= timeline.last(); step++) {
                job.progress().checked((done + (double) step / (timeline.last() + 1)) / count);
                Still still = new Still(made.title(), made.picture(job.wishes().view(), step), made.trace(), losses);
                taker.take(still, made.trace().update(), step);
            }
        }
        job.progress().checked(1);
    }
}

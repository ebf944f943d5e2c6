package learningflow.io.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Evaluation;
import learningflow.diagram.Picture;

/** The stills of an export in order, each made when its turn comes. */
@FunctionalInterface
public interface Reel {
    /**
     * A still in its place.
     *
     * @param name by which a file of its own ends
     * @param from how much of the whole came before it, from 0 to 1
     * @param part how much of the whole it is
     */
    record Take(Still still, String name, double from, double part) {}

    /** To be gone through once, one after the other. */
    Stream<Take> takes();

    /** Every step of updates; of the first one also the moment before the first step. */
    static Reel of(Updates updates, Picture.View view) {
        return () -> {
            Losses losses = updates.before();
            AtomicInteger done = new AtomicInteger();
            return updates.stream().flatMap(made -> {
                Evaluation everyRow = made.everyRow();
                losses.add(
                        made.trace().loss(), everyRow.trainingLoss(made.setup().split()));
                int at = done.getAndIncrement();
                int last = made.timeline().last();
                double part = 1.0 / updates.count() / (last + 1);
                return IntStream.rangeClosed(at == 0 ? 0 : 1, last)
                        .mapToObj(step -> new Take(
                                new Still(made.title(), made.picture(view, step), made.trace(), losses),
                                name(made.trace().update(), step),
                                (double) at / updates.count() + step * part,
                                part));
            });
        };
    }

    /** @param update from 1 */
    static String name(int update, int step) {
        return "-update%04d-step%02d".formatted(update, step);
    }

    /** Takes one still after the other. */
    @FunctionalInterface
    interface Taker {
        void take(Take take, boolean last) throws IOException;
    }

    /** Goes through all of a job's stills. */
    static void each(Job job, Taker taker) throws IOException {
        for (Iterator<Take> all = job.reel().takes().iterator(); all.hasNext(); ) {
            Take take = all.next();
            job.progress().checked(take.from());
            taker.take(take, !all.hasNext());
        }
        job.progress().checked(1);
    }
}

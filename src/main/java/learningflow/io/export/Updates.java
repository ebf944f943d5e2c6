package learningflow.io.export;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Trainer;
import learningflow.lesson.Scenario;

/** Updates in order, each made when its turn comes, so that none needs to be kept. */
public interface Updates {
    int count();

    /** To be gone through once, one after the other. */
    Stream<Made> stream();

    /** What is known of the updates before; a copy. */
    default Losses before() {
        return new Losses();
    }

    /** Those of a run. @param from the number of the first one, from 1 */
    static Updates of(Scenario scenario, int from, int count) {
        Trainer trainer = new Trainer(scenario.setup(), scenario.start());
        Batches batches = scenario.setup().batches();
        Losses before = new Losses();
        for (int i = 0; i < from - 1; i++) {
            double mean = trainer.trainingLoss();
            before.add(trainer.update(batches.get(i)), mean);
        }
        Checkpoint start = trainer.checkpoint();
        return new Updates() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Stream<Made> stream() {
                trainer.load(start);
                return IntStream.range(from - 1, from - 1 + count)
                        .mapToObj(i -> new Made(
                                scenario.title(),
                                scenario.decision(),
                                scenario.setup(),
                                trainer.trace(batches.get(i), i + 1)));
            }

            @Override
            public Losses before() {
                return before.copy();
            }
        };
    }

    /** Those that somebody knows by their place, from 0. @param before the losses of the updates before them */
    static Updates of(int count, IntFunction<Made> made, Losses before) {
        return new Updates() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Stream<Made> stream() {
                return IntStream.range(0, count).mapToObj(made);
            }

            @Override
            public Losses before() {
                return before.copy();
            }
        };
    }
}

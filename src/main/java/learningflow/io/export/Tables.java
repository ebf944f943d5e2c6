package learningflow.io.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import learningflow.core.Evaluation;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.io.AtomicFile;
import learningflow.io.TraceJsonl;

/** The losses and the weights of updates as CSV, and everything in them as JSON, an object a line. */
final class Tables {
    private Tables() {}

    static void csv(Job job) throws IOException {
        losses(job);
        weights(job);
    }

    private static void losses(Job job) throws IOException {
        AtomicFile.write(job.file("-losses.csv"), unseen -> {
            try (BufferedWriter out = Files.newBufferedWriter(unseen)) {
                out.write("update,epoch,loss,mean,test\n");
                each(job, 0, 0.5, made -> {
                    Evaluation everyRow = made.everyRow();
                    out.write(made.trace().update() + "," + made.trace().batch().epoch() + ","
                            + Numbers.exact(made.trace().loss()) + ","
                            + Numbers.exact(everyRow.trainingLoss(made.setup().split())) + ","
                            + test(made, everyRow) + "\n");
                });
            }
        });
    }

    /** Empty where no row tests. */
    private static String test(Made made, Evaluation everyRow) {
        return made.setup().split().testCount() == 0
                ? ""
                : Numbers.exact(everyRow.testLoss(made.setup().split()));
    }

    /** A line an update, with the weights that it started from, and a last one with those it ended with. */
    private static void weights(Job job) throws IOException {
        AtomicFile.write(job.file("-weights.csv"), unseen -> {
            try (BufferedWriter out = Files.newBufferedWriter(unseen)) {
                Made[] last = new Made[1];
                each(job, 0.5, 1, made -> {
                    List<WeightId> ids = made.setup().network().weightIds();
                    if (last[0] == null) {
                        out.write("update" + ids.stream().map(Tables::name).collect(Collectors.joining()) + "\n");
                    }
                    line(
                            out,
                            made.trace().update() - 1,
                            ids,
                            made.trace().before().weights());
                    last[0] = made;
                });
                List<WeightId> ids = last[0].setup().network().weightIds();
                line(out, last[0].trace().update(), ids, last[0].trace().after().weights());
            }
        });
    }

    /** As parts are named everywhere: {@code w2.1.3}, from input 3 to neuron 1 of L2. */
    private static String name(WeightId id) {
        String neuron = "," + (id.isBias() ? "b" : "w") + id.layer() + "." + (id.neuron() + 1);
        return id.isBias() ? neuron : neuron + "." + (id.input() + 1);
    }

    private static void line(Writer out, int update, List<WeightId> ids, Weights weights) throws IOException {
        out.write(Integer.toString(update));
        for (WeightId id : ids) {
            out.write(",");
            out.write(Numbers.exact(weights.get(id)));
        }
        out.write("\n");
    }

    static void jsonl(Job job) throws IOException {
        Path file = job.file(".jsonl");
        AtomicFile.write(file, unseen -> {
            try (BufferedWriter out = Files.newBufferedWriter(unseen)) {
                TraceJsonl lines = new TraceJsonl(out);
                each(job, 0, 1, made -> lines.write(made.trace()));
            }
        });
    }

    /** Takes one update after the other. */
    private interface Taker {
        void take(Made made) throws IOException;
    }

    /** @param from how much of the whole is done before @param to how much is done behind it */
    private static void each(Job job, double from, double to, Taker taker) throws IOException {
        int count = job.updates().count();
        int done = 0;
        for (Iterator<Made> all = job.updates().stream().iterator(); all.hasNext(); done++) {
            job.progress().checked(from + (to - from) * done / count);
            taker.take(all.next());
        }
        job.progress().checked(to);
    }
}

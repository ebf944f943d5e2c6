package learningflow.view.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import learningflow.diagram.Picture;
import learningflow.io.Progress;
import learningflow.io.export.Format;
import learningflow.io.export.Job;
import learningflow.io.export.Losses;
import learningflow.io.export.Made;
import learningflow.io.export.Pictures;
import learningflow.io.export.Reel;
import learningflow.io.export.Still;
import learningflow.io.export.Updates;
import learningflow.io.export.Wishes;
import learningflow.lesson.Texts;
import learningflow.state.Curve;
import learningflow.state.Moment;
import learningflow.state.Run;
import learningflow.state.State;

/**
 * What there is to export: the state and the picture of it, as they were when somebody asked.
 *
 * @param drawn what the graph shows of a state
 */
record Shot(State state, Picture picture, Function<State, Picture> drawn) {
    private Run run() {
        return state.run();
    }

    private Made made(Moment moment) {
        return new Made(run().origin().title(), run().origin().decision(), moment.setup(), moment.trace());
    }

    /** The rows on the screen with the weights on the screen. */
    private Made live() {
        return new Made(run().origin().title(), run().origin().decision(), run().setup(), run().live());
    }

    private Updates updates(Range range) {
        return switch (range) {
            case MOMENT -> Updates.of(1, i -> live(), losses(run().at()));
            case UPDATE -> Updates.of(1, i -> made(run().moment()), losses(run().at()));
            case ALL_UPDATES, LESSON ->
                Updates.of(run().at() + 1, i -> made(run().past().moment(i)), losses(0));
        };
    }

    /** Of the first updates. */
    private Losses losses(int count) {
        Losses losses = new Losses();
        Curve curve = run().past().curve();
        for (int i = 0; i < count; i++) {
            losses.add(curve.loss(i), curve.mean(i));
        }
        return losses;
    }

    /** @return the files */
    List<Path> export(Format format, Range range, Wishes wishes, Path folder, Texts texts, Progress progress)
            throws IOException {
        String name = name();
        if (range == Range.MOMENT && (format == Format.PNG || format == Format.SVG)) {
            Path file = folder.resolve(name + Reel.name(run().at() + 1, picture.step()) + "." + format);
            Still still = new Still(run().origin().title(), picture, run().trace(), losses(run().at() + 1));
            if (format == Format.PNG) {
                Pictures.png(still, wishes, texts, file);
            } else {
                Pictures.svg(still, wishes, texts, file);
            }
            return List.of(file);
        }
        Updates updates = updates(range);
        Reel reel = range == Range.LESSON
                ? new LessonReel(state.desk().lecture().orElseThrow().lesson(), state, drawn)
                : Reel.of(updates, wishes.view());
        Job job = new Job(updates, reel, wishes, folder, name, texts, progress);
        format.export(job);
        return job.written();
    }

    /** Of the files: the title, as far as it can be one. */
    private String name() {
        String name = run().origin()
                .title()
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
        return name.isEmpty() ? "scenario" : name.substring(0, Math.min(60, name.length()));
    }
}

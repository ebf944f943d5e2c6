package learningflow.view.export;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.diagram.Picture;
import learningflow.io.export.Losses;
import learningflow.io.export.Reel;
import learningflow.io.export.Still;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.state.Curve;
import learningflow.state.Lectures;
import learningflow.state.Playback;
import learningflow.state.Run;
import learningflow.state.State;

/**
 * Every stop of a lesson, with what it says.
 *
 * @param start the state that somebody opened the lesson in; what the lesson leaves alone stays as it is there
 * @param picture what the graph shows of a state
 */
record LessonReel(Lesson lesson, State start, Function<State, Picture> picture) implements Reel {
    @Override
    public Stream<Take> takes() {
        State opened = Lectures.open(new Playback(lesson)).applyTo(start);
        int[] done = {0};
        return IntStream.range(0, lesson.chapters().size())
                .boxed()
                .flatMap(chapter -> IntStream.range(
                                0, lesson.chapters().get(chapter).stops().size())
                        .mapToObj(stop -> take(opened, chapter, stop, done[0]++)));
    }

    private Take take(State opened, int number, int stop, int done) {
        State there = Lectures.goTo(opened, number, stop).applyTo(opened);
        Chapter chapter = lesson.chapters().get(number);
        Run run = there.run();
        Still still = new Still(
                lesson.title() + " · " + chapter.title(),
                picture.apply(there),
                run.trace(),
                losses(run),
                Optional.of(chapter.stops().get(stop).caption()).filter(text -> !text.isBlank()));
        String name = "-chapter%02d-stop%02d".formatted(number + 1, stop + 1);
        return new Take(still, name, (double) done / lesson.stops(), 1.0 / lesson.stops());
    }

    /** Up to the update on the screen. */
    static Losses losses(Run run) {
        Losses losses = new Losses();
        Curve curve = run.past().curve();
        for (int i = 0; i <= run.at(); i++) {
            losses.add(curve.loss(i), curve.mean(i));
        }
        return losses;
    }
}

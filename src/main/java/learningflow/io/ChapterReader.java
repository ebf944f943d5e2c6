package learningflow.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learningflow.core.Setup;
import learningflow.lesson.Chapter;
import learningflow.lesson.Cue;
import learningflow.lesson.Exercise;
import learningflow.lesson.Question;
import learningflow.lesson.Scenario;
import learningflow.lesson.Stop;
import learningflow.lesson.Touch;

/** One of the {@code chapters} of a lesson file. */
final class ChapterReader {
    /** So many weights a lesson's network has at most: each stop keeps its own. */
    private static final int PARAMETERS = 20_000;

    private static final int ROWS = 10_000;
    /** Multiplications for one chapter, so that every stop comes at once: a second's work. */
    private static final long WORK = 200_000_000;
    /** What an update costs besides, counted in multiplications. */
    private static final long OVERHEAD = 1000;
    /** A stop computes what it shows; each of its changes costs about an update. */
    private static final int UPDATES_A_STOP = 8;

    static final List<String> STOP_KEYS = List.of("caption", "look", "touch", "question", "notes", "exercise");

    private final Scenario scenario;
    private long work;

    private ChapterReader(Scenario scenario) {
        this.scenario = scenario;
    }

    /** @param most how many stops it may have */
    static Chapter read(Value chapter, int most, Optional<Path> folder) throws BadFileException {
        chapter.object(keys(List.of("title", "scenario", "stops")));
        String title = chapter.need("title", "expected.string").text(Lengths.TITLE);
        Value named = chapter.need("scenario", "expected.scenario");
        Scenario scenario = ScenarioOfLesson.read(named, folder);
        Setup setup = scenario.setup();
        requireAtMost(named, "bad.parameters.all", setup.network().parameterCount(), PARAMETERS);
        requireAtMost(named, "bad.rows", setup.data().rows(), ROWS);
        return new ChapterReader(scenario).read(chapter, title, most);
    }

    private static void requireAtMost(Value value, String found, long n, long most) throws BadFileException {
        if (n > most) {
            throw value.amount(found, n, "expected.numberCount", "max", most);
        }
    }

    private Chapter read(Value chapter, String title, int most) throws BadFileException {
        CueReader cues = new CueReader(scenario);
        Cue start = cues.read(chapter);
        count(start, chapter);
        Value list = chapter.need("stops", "expected.stops");
        LessonReader.requireCount(list, "bad.stops", most);
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < list.length(); i++) {
            Value stop = list.get(i);
            stop.object(keys(STOP_KEYS));
            stops.add(stop(stop, cues));
            count(stops.get(i).cue(), stop);
        }
        return new Chapter(title, scenario, start, stops);
    }

    private Stop stop(Value stop, CueReader cues) throws BadFileException {
        PartReader parts = new PartReader(scenario.setup().network());
        Cue cue = cues.read(stop);
        Optional<Value> look = stop.find("look");
        Optional<Value> touch = stop.find("touch");
        Optional<Value> question = stop.find("question");
        Optional<Value> exercise = stop.find("exercise");
        return new Stop(
                stop.need("caption", "expected.string").text(Lengths.CAPTION),
                cue,
                look.isPresent() ? parts.all(look.get()) : Set.of(),
                touch.isPresent() ? parts.touch(touch.get()) : Touch.NOTHING,
                question.isPresent() ? Optional.of(question(question.get())) : Optional.empty(),
                Lengths.text(stop.find("notes"), Lengths.NOTES, ""),
                exercise.isPresent() ? Optional.of(exercise(exercise.get())) : Optional.empty());
    }

    private static Question question(Value question) throws BadFileException {
        question.object("text", "answer");
        String text = question.need("text", "expected.string").text(Lengths.CAPTION);
        Optional<Value> answer = question.find("answer");
        return new Question(
                text, answer.isPresent() ? Optional.of(answer.get().text(Lengths.CAPTION)) : Optional.empty());
    }

    private Exercise exercise(Value exercise) throws BadFileException {
        exercise.object("ask", "digits");
        Value ask = exercise.need("ask", "expected.asked");
        Optional<Value> digits = exercise.find("digits");
        return new Exercise(
                new PartReader(scenario.setup().network()).asked(ask),
                digits.isPresent() ? digits.get().whole(1, Exercise.MOST_DIGITS) : Exercise.USUAL_DIGITS);
    }

    private static List<String> keys(List<String> own) {
        return Stream.concat(own.stream(), CueReader.KEYS.stream()).toList();
    }

    private void count(Cue cue, Value where) throws BadFileException {
        Setup setup = scenario.setup();
        long one = Math.max(
                OVERHEAD, setup.network().parameterCount() * setup.data().rows());
        long updates =
                UPDATES_A_STOP + cue.update().orElse(0) + cue.set().weights().size();
        work += one * updates;
        if (work > WORK) {
            throw where.bad(where.text("bad.work"), "expected.work", "most", WORK / one);
        }
    }
}

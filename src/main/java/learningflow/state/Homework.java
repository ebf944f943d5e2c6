package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Network;
import learningflow.lesson.Attempt;
import learningflow.lesson.Exercise;
import learningflow.lesson.Timeline;
import learningflow.lesson.Verdict;

/**
 * The exercise that somebody works on, and what came of all until now.
 *
 * <p>While it is open the update on the screen is held before the step that shows what is asked: so nothing from there on is
 * revealed, whatever draws the state. What is shown ahead of the steps (the table, the plots) asks {@link State#conceals}.
 *
 * @param exercise the one that is asked, or was last
 * @param open whether the answer is still wanted
 * @param shown whether the value was asked for
 * @param attempts how often this exercise was answered
 * @param answer what was typed last
 * @param verdict what is to be said about it
 * @param report every attempt, the oldest first
 */
public record Homework(
        Optional<Exercise> exercise,
        boolean open,
        boolean shown,
        int attempts,
        String answer,
        Optional<Verdict> verdict,
        List<Attempt> report) {
    static final Homework NONE = new Homework(Optional.empty(), false, false, 0, "", Optional.empty(), List.of());
    /** Older attempts are forgotten, so that memory stays bounded. */
    private static final int MOST_ATTEMPTS = 10_000;

    public Homework {
        report = List.copyOf(report);
    }

    Homework asking(Exercise asked) {
        return new Homework(Optional.of(asked), true, false, 0, "", Optional.empty(), report);
    }

    Homework answered(String text, Verdict judged, Attempt attempt) {
        return new Homework(
                exercise, !judged.isRight(), false, attempts + 1, text, Optional.of(judged), reportWith(attempt));
    }

    Homework shown(Attempt attempt) {
        return new Homework(exercise, false, true, attempts, answer, verdict, reportWith(attempt));
    }

    /** Put away; the report stays. */
    Homework closed() {
        return new Homework(Optional.empty(), false, false, 0, "", Optional.empty(), report);
    }

    private List<Attempt> reportWith(Attempt attempt) {
        List<Attempt> longer = new ArrayList<>(report);
        longer.add(attempt);
        return longer.size() > MOST_ATTEMPTS ? longer.subList(1, longer.size()) : longer;
    }

    int nextNumber() {
        return report.isEmpty() ? 1 : report.get(report.size() - 1).number() + 1;
    }

    /** What still makes sense with another network. */
    Homework with(Network network) {
        return exercise.isEmpty() || Exercise.isAskable(exercise.get().asked(), network) ? this : closed();
    }

    /** The last step that may be shown. */
    int lastStep(Timeline timeline) {
        return open ? exercise.orElseThrow().stepIn(timeline) - 1 : timeline.last();
    }

    /** While it is open one stays in the update, before the step that is asked; a run that begins again is a new one. */
    Run bounded(Run before, Run after) {
        if (!open
                || !Exercise.isAskable(
                        exercise.orElseThrow().asked(), after.setup().network())) {
            return after;
        }
        if (after.at() != before.at() && after.past().size() > 1) {
            return before;
        }
        int last = lastStep(after.timeline());
        if (after.step() <= last) {
            return after;
        }
        boolean here = after.past() == before.past() && after.at() == before.at() && before.step() == last;
        return here ? before : after.goTo(after.at(), last);
    }
}

package learningflow.diagram;

import java.util.Optional;
import learningflow.lesson.Decision;

/** What the output is read as, in words, and whether it is right. */
record Result(String text, Role role) {
    /** Nothing before it is known, and where nothing decides. */
    static Optional<Result> of(Picture picture, Known known) {
        int m = picture.network().size();
        if (!known.hasReached(m + 1) || picture.decision().isEmpty()) {
            return Optional.empty();
        }
        Decision decision =
                picture.decision().get().forOutputsOf(picture.setup().data());
        double o =
                picture.isInferring() || known.hasAgain(m + 1) || !known.again() ? known.oRow(m)[0] : known.oRow(m)[0];
        String word = decision.result(o);
        if (picture.isInferring()) {
            return Optional.of(new Result(word, Role.NEUTRAL));
        }
        boolean right = decision.isAbove(o) == decision.isAbove(known.y(0));
        return Optional.of(new Result((right ? "✓ " : "✗ ") + word, right ? Role.GOOD : Role.BAD));
    }
}

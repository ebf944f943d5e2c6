package learningflow.diagram;

import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.lesson.Results;

/** What the output is read as, in words, and, while training, whether that is right. */
record Verdict(String text, Role role) {
    /** Nothing before it is known, and where nothing decides. */
    static Optional<Verdict> of(Picture picture, Known known) {
        int m = picture.network().size();
        if (!known.hasReached(m + 1)) {
            return Optional.empty();
        }
        Results results = new Results(
                picture.decision(), picture.network(), picture.setup().data());
        Optional<String> result = results.of(Matrix.row(known.oRow(m)), 0);
        if (picture.isInferring()) {
            return result.map(word -> new Verdict(word, Role.NEUTRAL));
        }
        boolean right = result.equals(results.of(Matrix.row(known.yRow()), 0));
        return result.map(word -> new Verdict((right ? "✓ " : "✗ ") + word, right ? Role.GOOD : Role.BAD));
    }
}

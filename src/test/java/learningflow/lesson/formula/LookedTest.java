package learningflow.lesson.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learningflow.core.Input;
import learningflow.core.Linear;
import learningflow.core.Network;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookedTest {
    private static final Network NETWORK = Network.of(new Input(2), new Linear(2, 1, true));

    /** By the names of the steps in files; δ³ is the loss's. */
    @ParameterizedTest
    @CsvSource({
        "L1, o1 delta1",
        "L2, o2 delta2 dw2",
        "x.2, data delta1",
        "o2, o2 delta3",
        "y, loss",
        "loss, loss delta3 again",
        "delta3, delta3",
        "delta1.2, delta1",
        "w2.1.2, dw2 update",
        "db2, dw2 update",
        "alpha, update"
    })
    void aPartIsComputedByItsSteps(String part, String steps) {
        List<Step> computed = Looked.steps(Part.parse(part).orElseThrow(), NETWORK);
        assertThat(computed.stream().map(Step::name)).containsExactly(steps.split(" "));
        assertThat(computed)
                .filteredOn(step -> step.name().equals("delta3"))
                .allMatch(step -> step.kind() == Step.Kind.LOSS_DELTA);
    }
}

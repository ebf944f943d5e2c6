package learningflow.view.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Matrix;
import learningflow.diagram.Flow;
import learningflow.diagram.Opened;
import learningflow.diagram.Picture;
import learningflow.state.Flight;
import learningflow.state.Look;
import learningflow.state.Run;
import learningflow.state.State;

/** What the graph shows of the state. */
public final class Shown {
    private Shown() {}

    /** @param row which row of the batch, from 0 @param opened which wide layers are not folded */
    static Picture of(State state, Flight flight, int row, Opened opened) {
        Run run = state.run();
        boolean inferring = state.isInferring();
        return new Picture(
                state.look().view() == Look.View.LAYERS ? Picture.View.LAYERS : Picture.View.NEURONS,
                run.setup(),
                run.origin().decision(),
                inferring ? Optional.empty() : Optional.of(run.trace()),
                inferring ? Optional.empty() : Optional.of(run.live()),
                inferring ? trial(state) : List.of(),
                run.weights(),
                state.timeline(),
                state.step(),
                new Flow(flight.step(), flight.progress(), flight.back()),
                row,
                opened,
                state.look().signsOnly());
    }

    /** All of it arrived, wide layers folded. */
    public static Picture arrived(State state) {
        return of(state, new Flight(state.shown(), 1, false), state.desk().row(), Opened.NONE);
    }

    private static List<Matrix> trial(State state) {
        int m = state.run().setup().network().size();
        return Stream.concat(
                        Stream.of(state.trial().x()),
                        IntStream.rangeClosed(1, m).mapToObj(state.trial()::o))
                .toList();
    }
}

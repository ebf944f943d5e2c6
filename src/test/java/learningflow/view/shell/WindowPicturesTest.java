package learningflow.view.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Phase;
import learningflow.state.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Pictures of the whole window, to be looked at; they fail only if something throws. */
class WindowPicturesTest extends WindowFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 700, LIGHT", "1280, 800, LIGHT", "1920, 1080, LIGHT",
        "1024, 700, DARK", "1280, 800, DARK", "1920, 1080, DARK",
        "1280, 800, PROJECTOR", "1920, 1080, PROJECTOR"
    })
    void theWindowAtItsMainMoments(int width, int height, Look.Theme theme) {
        look(look -> look.withTheme(theme));
        size(width, height);
        String name = "window-%d-%s-".formatted(width, theme.name().toLowerCase(Locale.ROOT));
        picture(name + "1-start");
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(3));
        picture(name + "2-forward");
        dispatch(new Transport.GoToStep(9));
        picture(name + "3-backward");
        dispatch(new Edits.Grab());
        dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), 2.5e-4, Optional.empty(), this));
        picture(name + "4-dragging");
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        dispatch(new Transport.GoToStep(11));
        picture(name + "5-update");
        dispatch(new Transport.GoToStep(12));
        picture(name + "6-again");
        look(look -> look.withView(Look.View.LAYERS));
        dispatch(new Transport.GoToStep(9));
        picture(name + "7-layers");
        look(look -> look.withView(Look.View.NEURONS));
        dispatch(new Transport.SetPhase(Phase.INFERRING));
        dispatch(new Transport.GoToStep(4));
        picture(name + "8-inferring");
    }
}

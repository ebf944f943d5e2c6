package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program with a window: opens on the example, or on the file it is given. */
public final class LearningFlowApp extends Application {
    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    /** How many lines a pixel JavaFX looks at, as a power of 2. */
    private static final String EDGES = "prism.marlin.subPixel_log2_Y";

    /** Begun before JavaFX is, which makes this application itself. */
    private static FutureTask<Groundwork> groundwork;

    /** Opens the window, and returns when it is closed. */
    public static void open(Optional<Path> file) {
        groundwork = new FutureTask<>(Groundwork::lay);
        Thread laying = new Thread(groundwork, "groundwork");
        laying.setDaemon(true);
        laying.start();
        drawFast();
        launch(LearningFlowApp.class, file.map(Object::toString).stream().toArray(String[]::new));
    }

    /**
     * Smooths slanted edges by four lines a pixel instead of eight, which looks the same and takes a fifth less of the thread that
     * draws. To be asked for before JavaFX draws anything.
     */
    private static void drawFast() {
        System.setProperty(EDGES, System.getProperty(EDGES, "2"));
    }

    @Override
    public void start(Stage stage) throws InterruptedException, ExecutionException {
        Groundwork ground = groundwork.get();
        ground.store().takeOver();
        Opening opening = new Opening(stage, ground.store().state().look(), ground.settings());
        opening.show(ground.texts().text("app.name"), () -> fill(opening, ground));
    }

    private void fill(Opening opening, Groundwork ground) {
        Stage stage = opening.stage();
        SpokenWindow spoken = new SpokenWindow(
                opening, ground, Screens.REAL, (context, background) -> new StageDialogs(stage, context, background));
        spoken.window().later(() -> bringIcons(stage));
        Optional<Path> file = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        Runnable openFile = () -> file.ifPresent(spoken.window()::open);
        if (Rehearsal.isWanted()) {
            openFile.run();
            Rehearsal.of(stage);
        } else {
            spoken.window().offerRecovery(openFile);
        }
    }

    private static void bringIcons(Stage stage) {
        for (int size : ICON_SIZES) {
            String icon = "/learningflow/icon/" + size + ".png";
            stage.getIcons().add(new Image(LearningFlowApp.class.getResourceAsStream(icon)));
        }
    }
}

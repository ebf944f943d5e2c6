package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.core.Matrix;
import learningflow.state.DataEdits;
import learningflow.state.Store;
import learningflow.view.Examples;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SlowEditsInTheWindowTest {
    private static final int MANY = 400_000;

    private Scene scene;
    private Store store;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 200, 100);
        stage.setScene(scene);
        stage.show();
        store = new Store(Examples.article());
        store.dispatch(new DataEdits.ReplaceRows(Matrix.zeros(MANY, 3), Matrix.zeros(MANY, 1)));
    }

    private int rows() {
        return store.state().run().setup().data().rows();
    }

    @Test
    void whileAnEditIsUnderWayTheWindowAnswersAndThePointerSaysSo() {
        try (SlowEdits edits = new SlowEdits(scene)) {
            Stand.onJavaFx(() -> {
                store.setWorkshop(edits);
                store.dispatch(new DataEdits.RemoveRows(List.of(0)));
                store.dispatch(new DataEdits.RemoveRows(List.of(0)));
                assertThat(rows()).isEqualTo(MANY);
                assertThat(scene.getCursor()).isEqualTo(Cursor.WAIT);
                return null;
            });
            Stand.await(() -> rows() == MANY - 2);
            assertThat(Stand.onJavaFx(scene::getCursor)).isNull();
        }
    }
}

package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EvenListTest {
    private EvenList<Integer> list;
    private Label behind;
    private VBox panel;

    @Start
    void start(Stage stage) {
        list = new EvenList<>();
        list.setFixedCellSize(20);
        list.setPrefHeight(60);
        list.setMaxHeight(60);
        list.setItems(FXCollections.observableArrayList(
                IntStream.range(0, 100).boxed().toList()));
        behind = new Label("behind");
        panel = new VBox(list, behind);
        stage.setScene(new Scene(panel, 200, 300));
        stage.show();
    }

    @Test
    void whatMovesInARowLaysOutTheListAlone() {
        Stand.await(() -> list.lookup(".list-cell") != null && !panel.isNeedsLayout());
        Stand.onJavaFx(() -> {
            list.lookup(".list-cell").setTranslateX(300);
            ((ListCell<?>) list.lookup(".list-cell")).requestLayout();
            assertThat(list.isNeedsLayout()).isTrue();
            assertThat(panel.isNeedsLayout()).isFalse();
            return null;
        });
    }

    @Test
    void anotherHeightMovesWhatStandsBehind() {
        double before = Stand.onJavaFx(() -> behind.getLayoutY());
        Stand.onJavaFx(() -> {
            list.setPrefHeight(120);
            list.setMaxHeight(120);
            return null;
        });
        Stand.await(() -> behind.getLayoutY() == before + 60);
    }
}

package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LoneRowsTest {
    private ListView<Integer> list;

    @Start
    void start(Stage stage) {
        list = new ListView<>();
        list.setFixedCellSize(20);
        list.setCellFactory(of -> new Row());
        list.setItems(FXCollections.observableArrayList(
                IntStream.range(0, 100).boxed().toList()));
        LoneRows.in(list);
        stage.setScene(new Scene(new StackPane(list), 200, 110));
        stage.show();
    }

    /** A row with something that can be moved. */
    private static final class Row extends ListCell<Integer> {
        private final Region thumb = new Region();

        Row() {
            thumb.setPrefSize(10, 10);
            thumb.setManaged(false);
            thumb.resize(10, 10);
            setGraphic(new StackPane(thumb));
        }

        @Override
        protected void updateItem(Integer item, boolean empty) {
            super.updateItem(item, empty);
            setId(empty ? null : "row" + item);
        }
    }

    private Row row(int item) {
        return (Row) list.lookup("#row" + item);
    }

    @Test
    void whatMovesInARowLaysOutNoList() {
        Stand.await(() -> Stand.onJavaFx(() -> row(1) != null && !list.isNeedsLayout()));
        boolean asked = Stand.onJavaFx(() -> {
            row(1).thumb.relocate(150, 3);
            return list.isNeedsLayout();
        });
        assertThat(asked).isFalse();
    }

    @Test
    void theListIsScrolledAsEver() {
        Stand.onJavaFx(() -> {
            list.scrollTo(60);
            return null;
        });
        Stand.await(() -> Stand.onJavaFx(() -> row(60) != null && row(60).getLayoutY() >= 0));
        assertThat(Stand.onJavaFx(() -> row(60).getHeight())).isEqualTo(20);
        assertThat(Stand.onJavaFx(() -> row(61).getLayoutY() - row(60).getLayoutY()))
                .isEqualTo(20);
    }
}

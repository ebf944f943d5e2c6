package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.kit.Panel;
import learningflow.view.panel.TableKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HelpPageTest {
    private static final double LOW = 300;

    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage).show(Examples.article(), 700, LOW, context -> new Panel() {
            private final Region page = new HelpPage(context).root();

            @Override
            public Region root() {
                return page;
            }

            @Override
            public void close() {
                // holds nothing
            }
        });
    }

    private ScrollPane list() {
        return stand.find("helpList", ScrollPane.class);
    }

    private List<Label> labels() {
        Pane grid = (Pane) list().getContent();
        return grid.getChildren().stream().map(Label.class::cast).toList();
    }

    @Test
    void everyKeyOfTheWindowAndOfTheTableIsListed() {
        String all = labels().stream().map(Label::getText).collect(Collectors.joining("\n", "\n", "\n"));
        assertThat(all).contains("\nCtrl + Z\nUndo\n").contains("\nAlt + R\n");
        assertThat(all).contains("\nInsert\n", "\nDelete\n", "\nF2\n", "\nEnter\n", "\nCtrl + V\n", "\nAlt + ↑\n");
        assertThat(labels()).hasSizeGreaterThan(2 * (Command.values().length + TableKey.values().length));
    }

    @Test
    void inALowWindowItScrollsAndNoTextIsCut() {
        assertThat(list().getHeight()).isLessThanOrEqualTo(LOW);
        stand.picture("help-low");
        for (Label label : labels()) {
            double needed = Stand.onJavaFx(() -> label.prefHeight(label.getWidth()));
            assertThat(label.getHeight()).as(label.getText()).isGreaterThanOrEqualTo(needed);
            boolean whole = label.isWrapText() || label.getWidth() >= label.prefWidth(-1);
            assertThat(whole).as(label.getText()).isTrue();
        }
    }
}

package learningflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The ground all tests of the window stand on: JavaFX runs, is clicked and is drawn without a display. */
@ExtendWith(ApplicationExtension.class)
class HeadlessTest {
    /** Larger than Monocle's own default screen, which would not hold it. */
    private static final int WIDTH = 1600;

    private static final int HEIGHT = 900;

    /** Made in {@link #show}, for controls can't be made before JavaFX has started. */
    private Label answer;

    private Button button;
    private Rectangle square;
    private Scene scene;

    @Start
    void show(Stage stage) {
        answer = new Label("∂L/∂w = δ ⊙ x");
        square = new Rectangle(40, 20);
        button = new Button("Step");
        button.setOnAction(event -> answer.setText("stepped"));
        scene = new Scene(new VBox(answer, button, square), WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aClickReachesTheButton(FxRobot robot) {
        robot.clickOn(button);
        assertThat(answer.getText()).isEqualTo("stepped");
    }

    @Test
    void aSceneIsDrawnPixelForPixel() throws IOException {
        Path png = Pictures.FOLDER.resolve("headless-scene.png");
        Pictures.save(scene, png);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
    }

    @Test
    void aNodeIsDrawnPixelForPixel() throws IOException {
        Path png = Pictures.FOLDER.resolve("headless-node.png");
        Pictures.save(square, png);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(20);
        assertThat(picture.getRGB(20, 10)).isEqualTo(0xFF000000);
    }
}

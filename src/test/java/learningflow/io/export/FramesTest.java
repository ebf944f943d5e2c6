package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.diagram.Examples;
import learningflow.diagram.Flow;
import learningflow.io.draw.Theme;
import org.junit.jupiter.api.Test;

/** The moving picture of the loss of the example's third update, which arrives for 0.8 s. */
class FramesTest {
    private static final Still LOSS = Shots.still(Examples.article(), 3, 5);

    private final List<Double> heard = new ArrayList<>();
    private final List<BufferedImage> images = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    private void film(Extent extent, double speed, double perSecond, Still... stills) throws IOException {
        Job job = Shots.job(List.of(stills), Shots.wishes(extent, 1, speed), Path.of("."), heard);
        new Frames(job, perSecond, (image, frames) -> {
                    images.add(image);
                    lengths.add(frames);
                })
                .run();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage at(double progress) {
        Still still = LOSS.withPicture(LOSS.picture().withFlow(new Flow(LOSS.step(), progress, false)));
        return new Easel(Extent.GRAPH, Theme.LIGHT, Shots.TEXTS).image(still, 1);
    }

    /** 0.8 s · 2.5 = 2 frames of it on its way, and the last one is looked at for 2.5 s · 2.5 = 6.25 frames. */
    @Test
    void whatAStepShowsIsOnItsWayAndThenLookedAt() throws IOException {
        film(Extent.GRAPH, 4, 10, LOSS);
        assertThat(lengths).containsExactly(1, 1, 6);
        assertThat(pixels(images.get(0))).isEqualTo(pixels(at(0)));
        assertThat(pixels(images.get(1))).isEqualTo(pixels(at(0.5))).isNotEqualTo(pixels(at(0)));
        assertThat(pixels(images.get(2))).isEqualTo(pixels(at(1))).isNotEqualTo(pixels(at(0.5)));
        assertThat(heard).hasSize(4).startsWith(0.0).endsWith(1.0);
        assertThat(heard.get(2)).isCloseTo(1 / 3.0, within(1e-12));
    }

    /** 0.8 s · 1.25 = 1 frame on its way, 0.5 s · 1.25 = 0.6 to look at it. */
    @Test
    void aStepThatIsNotTheLastIsLookedAtShortly() throws IOException {
        film(Extent.GRAPH, 4, 5, LOSS, Shots.still(Examples.article(), 3, 5));
        assertThat(lengths).containsExactly(1, 1, 1, 3);
        assertThat(heard).containsExactly(0.0, 0.0, 0.5, 0.5, 1.0);
    }

    @Test
    void everyStepIsLookedAtForAFrameAtLeast() throws IOException {
        film(Extent.GRAPH, 4, 0.5, LOSS, Shots.still(Examples.article(), 3, 5));
        assertThat(lengths).containsExactly(1, 1);
    }

    /** 40 letters take 2 s beside the usual 1.3 s, and the last frame lasts 2.5 s at least. */
    @Test
    void whatIsSaidCanBeRead() throws IOException {
        Still longer =
                new Still(LOSS.title(), LOSS.picture(), LOSS.update(), LOSS.losses(), Optional.of("x".repeat(40)));
        film(Extent.STEP, 4, 4, longer, LOSS);
        assertThat(lengths).containsExactly(1, 3, 1, 3); // 0.8, 3.3, 0.8, 2.5
        assertThat(images.get(0).getHeight()).isEqualTo(600);
    }
}

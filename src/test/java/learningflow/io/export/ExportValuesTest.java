package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learningflow.diagram.Picture;
import learningflow.io.draw.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportValuesTest {
    @Test
    void partsOfAnAreaLieInIt() {
        Area area = new Area(10, 20, 100, 60, 14);
        assertThat(area.right()).isEqualTo(110);
        assertThat(area.bottom()).isEqualTo(80);
        assertThat(area.inset(3, 5)).isEqualTo(new Area(13, 25, 94, 50, 14));
        assertThat(area.top(15)).isEqualTo(new Area(10, 20, 100, 15, 14));
        assertThat(area.below(15)).isEqualTo(new Area(10, 35, 100, 45, 14));
        assertThat(area.left(30)).isEqualTo(new Area(10, 20, 30, 60, 14));
        assertThat(area.rightOf(30)).isEqualTo(new Area(40, 20, 70, 60, 14));
    }

    @Test
    void formatsAndExtentsAreCalledAsTheyAreTyped() {
        assertThat(Format.values())
                .extracting(Format::toString)
                .containsExactly("png", "svg", "pdf", "gif", "mp4", "csv", "jsonl", "pytorch", "numpy");
        assertThat(Extent.values()).extracting(Extent::toString).containsExactly("graph", "step", "stage");
        assertThat(Extent.values()).extracting(Extent::width).containsExactly(960, 960, 1440);
        assertThat(Extent.values()).extracting(Extent::height).containsExactly(420, 600, 810);
    }

    @Test
    void whatIsNoPictureIsOfUpdates() {
        assertThat(List.of(Format.values()).stream().filter(Format::isOfPictures))
                .containsExactly(Format.PNG, Format.SVG, Format.PDF, Format.GIF, Format.MP4);
    }

    @Test
    void singlePicturesShowTheStageAndFilmsAndHandoutsAStep() {
        assertThat(List.of(Format.values()).stream().filter(format -> format.usualExtent() == Extent.STAGE))
                .containsExactly(Format.PNG, Format.SVG);
        assertThat(Format.PDF.usualExtent()).isEqualTo(Extent.STEP);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.25", "2, 2, 4", "4, 4, 1"})
    void possibleWishes(int scale, int perPage, double speed) {
        Wishes wishes = new Wishes(Extent.STEP, Picture.View.LAYERS, Theme.DARK, scale, perPage, speed);
        assertThat(wishes.scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 1", "0, 1, 1", "1, 3, 1", "1, 0, 1", "1, 1, 0.24", "1, 1, 4.01", "1, 1, NaN"})
    void impossibleWishesAreRefused(int scale, int perPage, double speed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wishes(Extent.STEP, Picture.View.LAYERS, Theme.DARK, scale, perPage, speed))
                .withMessage("scale " + scale + ", per page " + perPage + ", speed " + speed);
    }

    @Test
    void lossesAreKeptInOrderHoweverManyAndACopyIsNotAddedTo() {
        Losses losses = new Losses();
        for (int i = 0; i < 40; i++) {
            losses.add(i, -i);
        }
        Losses copy = losses.copy();
        losses.add(7, 8);
        assertThat(losses.size()).isEqualTo(41);
        assertThat(losses.loss(40)).isEqualTo(7);
        assertThat(losses.mean(40)).isEqualTo(8);
        assertThat(copy.size()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            assertThat(copy.loss(i)).isEqualTo(i);
            assertThat(copy.mean(i)).isEqualTo(-i);
        }
        copy.add(1, 1);
        assertThat(losses.loss(40)).isEqualTo(7);
    }

    @Test
    void aJobKnowsItsFiles() {
        Wishes wishes = Shots.wishes(Extent.GRAPH, 1, 1);
        Job job = Shots.job(List.of(), wishes, Path.of("folder"), new ArrayList<>());
        assertThat(job.written()).isEmpty();
        assertThat(job.file("-a.png")).isEqualTo(Path.of("folder/name-a.png"));
        job.file(".pdf");
        assertThat(job.written()).containsExactly(Path.of("folder/name-a.png"), Path.of("folder/name.pdf"));
        assertThat(job.wishes()).isEqualTo(wishes);
        assertThat(job.texts()).isEqualTo(Shots.TEXTS);
    }
}

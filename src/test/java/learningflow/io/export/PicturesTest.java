package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import learningflow.diagram.Examples;
import learningflow.diagram.Picture;
import learningflow.io.draw.Theme;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of pictures and films of a still or two. */
class PicturesTest {
    private static final Still PICK = Shots.still(Examples.article(), 3, 1);
    private static final Still START = Shots.still(Examples.article(), 3, 0);

    @TempDir
    private Path folder;

    private Job job(Still... stills) {
        return Shots.job(List.of(stills), Shots.wishes(Extent.GRAPH, 1, 4), folder, new ArrayList<>());
    }

    @Test
    void aFileEachStill() throws IOException {
        Job pictures = job(START, PICK);
        Format.PNG.export(pictures);
        assertThat(pictures.written()).containsExactly(folder.resolve("name-0.png"), folder.resolve("name-1.png"));
        BufferedImage image = ImageIO.read(folder.resolve("name-1.png").toFile());
        BufferedImage expected = new Easel(Extent.GRAPH, Theme.LIGHT, Shots.TEXTS).image(PICK, 1);
        assertThat(image.getRGB(0, 0, 960, 420, null, 0, 960)).isEqualTo(expected.getRGB(0, 0, 960, 420, null, 0, 960));
        Job drawings = job(START, PICK);
        Format.SVG.export(drawings);
        assertThat(drawings.written()).containsExactly(folder.resolve("name-0.svg"), folder.resolve("name-1.svg"));
        assertThat(Files.readString(folder.resolve("name-1.svg"))).contains("<title>example · ", "step 1 of 12");
    }

    @Test
    void anExportClearsAwayWhatOneOfTheSameFilesLeftThatWasKilledLongAgo() throws IOException {
        String id = UUID.randomUUID().toString();
        Path same = Files.createFile(folder.resolve(".name-0.svg." + id + ".tmp"));
        Path other = Files.createFile(folder.resolve(".name-7.svg." + id + ".tmp"));
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(same, longAgo);
        Files.setLastModifiedTime(other, longAgo);
        Format.SVG.export(job(START));
        assertThat(same).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void oneMomentInAFileOfAnyName() throws IOException {
        Wishes wishes = new Wishes(Extent.STEP, Picture.View.LAYERS, Theme.DARK, 2, 1, 1);
        Pictures.png(PICK, wishes, Shots.TEXTS, folder.resolve("one.png"));
        assertThat(ImageIO.read(folder.resolve("one.png").toFile()).getWidth()).isEqualTo(1920);
        Pictures.svg(PICK, wishes, Shots.TEXTS, folder.resolve("one.svg"));
        assertThat(Files.readString(folder.resolve("one.svg"))).contains("width=\"960\" height=\"600\"");
    }

    /** Frames of 8 hundredths; the start arrives for 0.2 s/4 = 0.6 of them and is looked at for 2.5 s/4 = 7.8. */
    @Test
    void aFilmAsGif() throws IOException {
        Job job = job(START);
        Format.GIF.export(job);
        byte[] bytes = Files.readAllBytes(folder.resolve("name.gif"));
        assertThat(bytes[6] & 0xFF | bytes[7] << 8).isEqualTo(960);
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(folder.resolve("name.gif").toFile())) {
            reader.setInput(in);
            int sum = 0;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var root = (javax.imageio.metadata.IIOMetadataNode)
                        reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                sum += Integer.parseInt(
                        ((javax.imageio.metadata.IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension")
                                        .item(0))
                                .getAttribute("delayTime"));
            }
            assertThat(sum).isEqualTo(8 * (1 + 8));
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aFilmAsMp4() throws Exception {
        Format.MP4.export(job(START));
        try (var channel = NIOUtils.readableChannel(folder.resolve("name.mp4").toFile())) {
            var film = FrameGrab.createFrameGrab(channel).getVideoTrack().getMeta();
            assertThat(film.getTotalFrames()).isEqualTo(2);
            assertThat(film.getTotalDuration()).isBetween(0.719, 0.721);
            assertThat(film.getVideoCodecMeta().getSize().getWidth()).isEqualTo(960);
        }
    }
}

package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import learningflow.io.draw.Palette;
import learningflow.io.draw.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames of 20 × 10, read again. */
class GifFileTest {
    private static final Color BLUE = new Color(0x0072B2);
    private static final String FRAME = "javax_imageio_gif_image_1.0";

    @TempDir
    private Path folder;

    private Path path;
    private GifFile gif;

    /** @param image what is seen when it is laid over those before */
    private record Frame(
            int x,
            int y,
            int width,
            int height,
            int hundredths,
            String disposal,
            boolean seeThrough,
            BufferedImage image) {}

    @BeforeEach
    void open() throws IOException {
        path = folder.resolve("film.gif");
        gif = new GifFile(path, new GifColours(Palette.of(Theme.LIGHT)));
    }

    private static BufferedImage image(Color ground, int x, int y, int width, int height) {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, 20, 10);
        graphics.setColor(BLUE);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
        return image;
    }

    private static String attribute(IIOMetadata metadata, String format, String node, String name) {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        return ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(name);
    }

    private List<Frame> frames() throws IOException {
        gif.close();
        List<Frame> frames = new ArrayList<>();
        BufferedImage seen = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadata metadata = reader.getImageMetadata(i);
                BufferedImage part = reader.read(i);
                int x = Integer.parseInt(attribute(metadata, FRAME, "ImageDescriptor", "imageLeftPosition"));
                int y = Integer.parseInt(attribute(metadata, FRAME, "ImageDescriptor", "imageTopPosition"));
                seen.createGraphics().drawImage(part, x, y, null);
                BufferedImage now = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
                now.setData(seen.getData());
                frames.add(new Frame(
                        x,
                        y,
                        part.getWidth(),
                        part.getHeight(),
                        Integer.parseInt(attribute(metadata, FRAME, "GraphicControlExtension", "delayTime")),
                        attribute(metadata, FRAME, "GraphicControlExtension", "disposalMethod"),
                        Boolean.parseBoolean(
                                attribute(metadata, FRAME, "GraphicControlExtension", "transparentColorFlag")),
                        now));
            }
        } finally {
            reader.dispose();
        }
        return frames;
    }

    private static void areEqual(BufferedImage image, BufferedImage expected) {
        assertThat(image.getRGB(0, 0, 20, 10, null, 0, 20)).containsExactly(expected.getRGB(0, 0, 20, 10, null, 0, 20));
    }

    @Test
    void theFirstFrameIsTheWholePicture() throws IOException {
        BufferedImage first = image(Color.WHITE, 2, 3, 4, 5);
        gif.add(first, 8);
        List<Frame> frames = frames();
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).width()).isEqualTo(20);
        assertThat(frames.get(0).height()).isEqualTo(10);
        assertThat(frames.get(0).hundredths()).isEqualTo(8);
        areEqual(frames.get(0).image(), first);
    }

    /** From (2, 3)–(5, 7) to (4, 2)–(7, 6): what changed is (2, 2)–(7, 7). */
    @Test
    void laterFramesHoldWhatChanged() throws IOException {
        BufferedImage second = image(Color.WHITE, 4, 2, 4, 5);
        BufferedImage third = image(Color.WHITE, 19, 9, 1, 1);
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 8);
        gif.add(second, 16);
        gif.add(third, 24);
        List<Frame> frames = frames();
        assertThat(frames).hasSize(3);
        Frame one = frames.get(1);
        assertThat(List.of(one.x(), one.y(), one.width(), one.height())).containsExactly(2, 2, 6, 6);
        assertThat(one.hundredths()).isEqualTo(16);
        assertThat(one.disposal()).isEqualTo("doNotDispose");
        assertThat(one.seeThrough()).isTrue();
        areEqual(one.image(), second);
        Frame two = frames.get(2);
        assertThat(List.of(two.x(), two.y(), two.width(), two.height())).containsExactly(4, 2, 16, 8);
        areEqual(two.image(), third);
    }

    @Test
    void aChangeInTheFirstRowAndColumnIsSeen() throws IOException {
        BufferedImage second = image(Color.WHITE, 0, 0, 1, 1);
        gif.add(image(Color.WHITE, 0, 0, 0, 0), 8);
        gif.add(second, 8);
        Frame frame = frames().get(1);
        assertThat(List.of(frame.x(), frame.y(), frame.width(), frame.height())).containsExactly(0, 0, 1, 1);
        areEqual(frame.image(), second);
    }

    @Test
    void equalFramesAreOneThatLastsLonger() throws IOException {
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 8);
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 16);
        gif.add(image(Color.WHITE, 3, 3, 4, 5), 8);
        gif.add(image(Color.WHITE, 3, 3, 4, 5), 24);
        assertThat(frames()).extracting(Frame::hundredths).containsExactly(24, 32);
    }

    @Test
    void noFrameLastsLongerThanTheFormatCanSay() throws IOException {
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 70000);
        assertThat(frames()).extracting(Frame::hundredths).containsExactly(65535);
    }

    /** Once, in the first frame: block NETSCAPE2.0 with 1 and a count of 0, for ever. */
    @Test
    void theFilmBeginsAgain() throws IOException {
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 8);
        gif.add(image(Color.WHITE, 3, 3, 4, 5), 8);
        gif.close();
        String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        assertThat(bytes).containsOnlyOnce("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000");
        assertThat(bytes.indexOf("NETSCAPE2.0")).isLessThan(13 + 3 * 256 + 30);
    }

    /** Size, then 256 colours of 8 bits, shared by all: no frame has its own. */
    @Test
    void theHeadHasSizeAndColours() throws IOException {
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 8);
        gif.add(image(Color.WHITE, 3, 3, 4, 5), 8);
        gif.close();
        byte[] bytes = Files.readAllBytes(path);
        assertThat(new String(bytes, 0, 6, StandardCharsets.ISO_8859_1)).isEqualTo("GIF89a");
        assertThat(bytes[6] | bytes[7] << 8).isEqualTo(20);
        assertThat(bytes[8] | bytes[9] << 8).isEqualTo(10);
        assertThat(bytes[10] & 0xFF).isEqualTo(0b1_111_0_111);
        assertThat(bytes[12]).isZero();
        GifColours colours = new GifColours(Palette.of(Theme.LIGHT));
        for (int i = 0; i < 255; i++) {
            int rgb = (bytes[13 + 3 * i] & 0xFF) << 16 | (bytes[14 + 3 * i] & 0xFF) << 8 | bytes[15 + 3 * i] & 0xFF;
            assertThat(rgb).isEqualTo(colours.model().getRGB(i) & 0xFFFFFF);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in);
            for (int i = 0; i < 2; i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree(FRAME);
                assertThat(root.getElementsByTagName("LocalColorTable").getLength())
                        .isZero();
            }
        } finally {
            reader.dispose();
        }
    }

    @Test
    void theFileCanBeRemovedOnceItIsClosed() throws IOException {
        gif.add(image(Color.WHITE, 2, 3, 4, 5), 8);
        gif.close();
        assertThat(Files.size(path)).isGreaterThan(13 + 768);
        assertThat(Files.deleteIfExists(path)).isTrue();
    }
}

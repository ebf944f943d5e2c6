package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Every file that {@code export} writes, read again. */
class ExportTest {
    @TempDir
    private Path folder;

    private Path example;
    private Path to;

    @BeforeEach
    void copyTheExample() throws IOException {
        to = folder.resolve("made/here");
        example = folder.resolve("good-shape.learningflow");
        try (var bytes = ExportTest.class.getResourceAsStream("/learningflow/scenarios/good-shape.learningflow")) {
            Files.copy(bytes, example);
        }
    }

    private List<String> export(String... options) throws IOException {
        List<String> call = new ArrayList<>(List.of("export", example.toString(), "--to", to.toString()));
        call.addAll(List.of(options));
        Run run = Run.on(java.util.Map.of(), Run.LINUX, call.toArray(String[]::new));
        assertThat(run.err()).startsWith("files: ");
        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(to)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The example has 12 steps, and its first update a moment before them. */
    @Test
    void aPictureOfEveryStepOfEveryUpdate() throws IOException {
        List<String> files = export("--updates", "2", "--show", "graph", "--theme", "dark", "--scale", "2");
        assertThat(files)
                .hasSize(13 + 12)
                .startsWith("good-shape-update0001-step00.png")
                .endsWith("good-shape-update0002-step12.png");
        BufferedImage image = ImageIO.read(to.resolve(files.get(5)).toFile());
        assertThat(image.getWidth()).isEqualTo(2 * 960);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(new Color(0x1B222C)); // -lf-card of dark.css
    }

    /** Blue comes with the forward pass, vermilion with the backward pass and not before. */
    @Test
    void theColoursOfTheFlowsComeWithTheirSteps() throws IOException {
        export("--show", "step");
        Color vermilion = new Color(0xD55E00);
        Color blue = new Color(0x0072B2);
        assertThat(counts("step05.png", vermilion)).isLessThan(200); // the legend alone
        assertThat(counts("step05.png", blue)).isGreaterThan(500);
        assertThat(counts("step10.png", vermilion)).isGreaterThan(500);
    }

    private long counts(String end, Color colour) throws IOException {
        BufferedImage image =
                ImageIO.read(to.resolve("good-shape-update0001-" + end).toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels)
                .filter(rgb -> rgb == colour.getRGB())
                .count();
    }

    @Test
    void textsOfAnSvgFileAreTexts() throws Exception {
        export("--as", "svg", "--updates", "3");
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(to.resolve("good-shape-update0003-step10.svg").toFile());
        NodeList texts = svg.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        assertThat(words)
                .contains(
                        "Good shape?",
                        "broccoli",
                        "δw²₂ = −2000",
                        "δ³ = −1",
                        "loss = 0.5",
                        "✗ bad shape",
                        "mean loss 0.1667")
                .anyMatch(word -> word.startsWith("δ¹ tells"));
        assertThat(words.stream().filter("workout hours"::equals))
                .as("in the graph and, whole, in the table")
                .hasSize(2);
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 13", "2, 7", "4, 4"})
    void aStoryboardHasTextAndItsFontsAndAPagePerStep(String perPage, int pages) throws IOException {
        assertThat(export("--as", "pdf", "--per-page", perPage)).containsExactly("good-shape.pdf");
        try (PDDocument pdf = Loader.loadPDF(to.resolve("good-shape.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Tagada strawberries", "δ⁴ = 0", "forward: information flow", "step 12 of 12");
            pdf.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(embedded(pdf, name)).isTrue());
        }
    }

    private static boolean embedded(PDDocument pdf, org.apache.pdfbox.cos.COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anAnimationMovesAndBeginsAgain() throws IOException {
        assertThat(export("--as", "gif", "--show", "graph", "--speed", "4")).containsExactly("good-shape.gif");
        Path file = to.resolve("good-shape.gif");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("NETSCAPE2.0");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isGreaterThan(30);
            assertThat(new Color(reader.read(0).getRGB(1, 1))).isEqualTo(Color.WHITE);
            assertThat(reader.read(0).getWidth()).isEqualTo(960);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aFilmCanBePlayed() throws Exception {
        export("--as", "mp4", "--show", "graph", "--speed", "4");
        try (var channel = NIOUtils.readableChannel(to.resolve("good-shape.mp4").toFile())) {
            FrameGrab film = FrameGrab.createFrameGrab(channel);
            var first = film.getNativeFrame();
            assertThat(first.getCroppedWidth()).isEqualTo(960);
            assertThat(film.getVideoTrack().getMeta().getTotalFrames()).isGreaterThan(30);
        }
    }

    /** Only row 3 teaches: δw = (0, −2000, −3000) and α = 1e-7, so ŵ² = −3000/11600000 + 2e-4, ŵ³ = 1/5800 + 3e-4. */
    @Test
    void tablesHaveALineAnUpdate() throws IOException {
        assertThat(export("--as", "csv", "--updates", "3"))
                .containsExactly("good-shape-losses.csv", "good-shape-weights.csv");
        List<String> losses = Files.readAllLines(to.resolve("good-shape-losses.csv"));
        assertThat(losses).hasSize(4).startsWith("update,epoch,loss,mean,test");
        assertThat(losses.get(3)).startsWith("3,1,0.5,0.1666666666666666").endsWith(",");
        List<String> weights = Files.readAllLines(to.resolve("good-shape-weights.csv"));
        assertThat(weights.get(0)).isEqualTo("update,w2.1.1,w2.1.2,w2.1.3");
        String[] last = weights.get(4).split(",");
        assertThat(last[0]).isEqualTo("3");
        assertThat(Double.parseDouble(last[2])).isCloseTo(-3000 / 11600000.0 + 2e-4, offset(1e-18));
        assertThat(Double.parseDouble(last[3])).isCloseTo(1 / 5800.0 + 3e-4, offset(1e-18));
    }

    @Test
    void theTraceIsWhatTracePrints() throws IOException {
        export("--as", "jsonl", "--updates", "3");
        assertThat(Files.readString(to.resolve("good-shape.jsonl")))
                .isEqualTo(Run.of("trace", example.toString(), "--updates", "3", "--format", "jsonl")
                        .out());
    }

    @Test
    void programsAreNamedAfterTheirLibraries() throws IOException {
        export("--as", "numpy");
        assertThat(export("--as", "pytorch")).containsExactly("good-shape-numpy.py", "good-shape-pytorch.py");
    }

    @ParameterizedTest
    @CsvSource({"--scale,3", "--per-page,3", "--speed,9", "--as,bmp", "--theme,pink", "--show,all"})
    void aWrongCallIsStatus2(String option, String value) {
        Run run = Run.of("export", example.toString(), "--to", to.toString(), option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: learning-flow export");
        assertThat(to).doesNotExist();
    }

    @Test
    void aFolderThatCanNotBeMadeIsOneLine() throws IOException {
        Files.writeString(folder.resolve("made"), "a file stands where the folder should");
        Run run = Run.of("export", example.toString(), "--to", to.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).startsWith("failed: ");
    }
}

package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static CsvDocument document(String text) throws BadFileException {
        return CsvDocument.of("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvPreview preview(CsvDocument document) throws BadFileException {
        return document.preview(document.guess(), Progress.NONE);
    }

    private static CsvChoice.Column numbers(int column) {
        return new CsvChoice.Column(column, false);
    }

    private static CsvChoice.Column classes(int column) {
        return new CsvChoice.Column(column, true);
    }

    private static CsvResult read(String text, CsvChoice choice) throws BadFileException, BadTableException {
        CsvDocument document = document(text);
        return document.read(preview(document), choice, Progress.NONE);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    static Stream<Arguments> encodings() {
        String text = "größe;é\n1,5;2\n";
        return Stream.of(
                Arguments.of(bytes(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                Arguments.of(bytes("\uFEFF" + text, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                Arguments.of(bytes("\uFEFF" + text, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE),
                Arguments.of(bytes("\uFEFF" + text, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE),
                Arguments.of(bytes(text, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE),
                Arguments.of(bytes(text, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE),
                Arguments.of(bytes(text, WINDOWS), WINDOWS));
    }

    /** Java reads it where there is no UTF-8, too. */
    @Test
    void theSignOfWhatCannotBeReadIsTextLikeAnyOther() throws BadFileException {
        CsvDocument document = document("\uFFFD,b\n1,2\n");
        assertThat(document.guess().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(preview(document).columns().get(0).name()).isEqualTo("\uFFFD");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsRecognised(byte[] bytes, Charset charset) throws BadFileException {
        CsvDocument document = CsvDocument.of("t.csv", bytes);
        assertThat(document.guess()).isEqualTo(new CsvFormat(charset, ';', true, true));
        assertThat(preview(document).columns().get(0).name()).isEqualTo("größe");
        assertThat(preview(document).first()).containsExactly(List.of("1,5", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b~1.5,2           | ,     | false | true",
                "1.5,2~3,4           | ,     | false | false",
                "'a;b~1,5;2,5'       | ;     | true  | true",
                "a;b~1.5;2           | ;     | false | true",
                "a#b~1,5#x,y         | tab   | true  | true",
                "'a,b~\"1,5\",2'     | ,     | true  | true",
                "a~1~2               | ,     | false | true",
                "'x;y,z~1;2~3;4'     | ;     | false | true",
            })
    void separatorDecimalSignAndHeaderAreRecognised(String text, String separator, boolean comma, boolean header)
            throws BadFileException {
        CsvFormat format = document(text.replace('~', '\n').replace('#', '\t').replace("'", ""))
                .guess();
        char expected = separator.equals("tab") ? '\t' : separator.charAt(0);
        assertThat(format).isEqualTo(new CsvFormat(StandardCharsets.UTF_8, expected, comma, header));
    }

    /** Also one whose first rows are longer than what is looked at. */
    @ParameterizedTest
    @ValueSource(ints = {10, 2_000_000})
    void aLongTableIsRecognisedByItsBeginning(int width) throws BadFileException {
        String row = "\"" + "x".repeat(width) + "\";2,5\n";
        assertThat(document("a;b\n" + row.repeat(3_000_000 / row.length() + 1)).guess())
                .isEqualTo(new CsvFormat(StandardCharsets.UTF_8, ';', width == 10, true));
    }

    @Test
    void whatWasRecognisedCanBeOverridden() throws BadFileException {
        CsvDocument document = document("1;2\n3;4\n");
        CsvFormat other = document.guess().withSeparator(',').withHeader(true).withDecimalComma(true);
        CsvPreview preview = document.preview(other, Progress.NONE);
        assertThat(preview.columns()).hasSize(1);
        assertThat(preview.columns().get(0).name()).isEqualTo("1;2");
        assertThat(CsvDocument.of("t.csv", bytes("é;1", WINDOWS))
                        .guess(StandardCharsets.UTF_8)
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void columnsSayWhatTheyHold() throws BadFileException {
        String text = "n,mixed,class,,n\n1,1,x,a0,1\n2,n/a,y,a1,2\n\n3,3,,a2,3\n"
                + IntStream.range(3, 60).mapToObj(i -> "4,4,x,a" + i + ",4\n").reduce("", String::concat);
        CsvPreview preview = preview(document(text));
        assertThat(preview.rows()).isEqualTo(60);
        assertThat(preview.columns().stream().map(CsvColumn::name))
                .containsExactly("n", "mixed", "class", "column 4", "n (2)");
        assertThat(preview.columns().stream().map(CsvColumn::kind))
                .containsExactly(
                        CsvColumn.Kind.NUMBERS,
                        CsvColumn.Kind.NUMBERS,
                        CsvColumn.Kind.CLASSES,
                        CsvColumn.Kind.TEXT,
                        CsvColumn.Kind.NUMBERS);
        assertThat(preview.columns().get(1).others()).isEqualTo(1);
        assertThat(preview.columns().get(2).classes()).containsExactly("x", "y");
        assertThat(preview.columns().get(2).empty()).isEqualTo(1);
    }

    /** Each was counted from 2 again once, which took minutes here. */
    @Test
    void aNameIsCountedOnHoweverOftenATableHasIt() throws BadFileException {
        String header = "a,a (2)" + ",a".repeat(30_000);
        List<CsvColumn> columns = preview(document(header + "\n1\n")).columns();
        // "a (2)" is taken, so the second a is number 3 and the 30,001st number 30,002
        assertThat(columns)
                .extracting(CsvColumn::name)
                .startsWith("a", "a (2)", "a (3)")
                .endsWith("a (30002)");
    }

    @Test
    void aLineThatWouldFillTheMemoryIsRefused() {
        assertThatThrownBy(() -> preview(document("a,b\n" + "1,".repeat(60_000))))
                .hasMessage("t.csv: too many columns, expected at most 50000");
    }

    @Test
    void atMostAHundredRowsAreShownAndAllAreCounted() throws BadFileException {
        CsvPreview preview = preview(document("a,b\n" + "1,2\n".repeat(250) + "1\n"));
        assertThat(preview.first()).hasSize(100);
        assertThat(preview.rows()).isEqualTo(251);
        assertThat(preview.uneven()).isEqualTo(1);
    }

    @Test
    void chosenColumnsBecomeData() throws BadFileException, BadTableException {
        CsvResult result = read(
                "id;a;b;y\n1;0,5;10;ja\n2;1,5;20;nein\n",
                new CsvChoice(List.of(numbers(2), numbers(1)), List.of(classes(3))));
        assertThat(result.data())
                .contains(new Dataset(
                        List.of("b", "a"), List.of("y"), Matrix.of(2, 2, 10, 0.5, 20, 1.5), Matrix.of(2, 1, 0, 1)));
        assertThat(result.results()).containsExactly("ja", "nein");
    }

    @Test
    void moreClassesBecomeAColumnEach() throws BadFileException, BadTableException {
        CsvResult result =
                read("k,v\nred,1\nblue,2\ngreen,3\nred,4\n", new CsvChoice(List.of(numbers(1)), List.of(classes(0))));
        Dataset data = result.data().orElseThrow();
        assertThat(data.outputs()).containsExactly("k=blue", "k=green", "k=red");
        assertThat(data.rawY()).isEqualTo(Matrix.of(4, 3, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1));
        assertThat(result.results()).isEmpty();
    }

    @Test
    void numbersCanBeClassesToo() throws BadFileException, BadTableException {
        CsvResult result = read("7,1\n3,2\n7,3\n", new CsvChoice(List.of(numbers(1)), List.of(classes(0))));
        assertThat(result.data().orElseThrow().rawY()).isEqualTo(Matrix.of(3, 1, 1, 0, 1)); // "3" → 0, "7" → 1
        assertThat(result.data().orElseThrow().outputs()).containsExactly("column 1");
    }

    private static final String BAD = "a,b,c\n1,x,p\n2,,q\n3,4\n5,6,\n7,8,p\n";
    private static final CsvChoice CHOICE = new CsvChoice(List.of(numbers(0), numbers(1)), List.of(classes(2)));

    @Test
    void badCellsAreListedAndNothingIsImported() throws BadFileException, BadTableException {
        CsvResult result = read(BAD, CHOICE);
        assertThat(result.data()).isEmpty();
        assertThat(result.badCount()).isEqualTo(4);
        assertThat(result.bad())
                .containsExactly(
                        new CsvResult.BadCell(
                                0, 1, "row 1, b: \"x\", expected a number (with a decimal point, if any)"),
                        new CsvResult.BadCell(1, 1, "row 2, b: \"\", expected a number (with a decimal point, if any)"),
                        new CsvResult.BadCell(2, -1, "row 3: 2 cells, expected 3"),
                        new CsvResult.BadCell(3, 2, "row 4, c: \"\", expected one of at most 50 different texts"));
    }

    @Test
    void mendedCellsAndRowsLeftOutMakeItGood() throws BadFileException, BadTableException {
        CsvChoice mended = CHOICE.withMended(Map.of(new CsvChoice.Cell(0, 1), "9", new CsvChoice.Cell(3, 2), "q"))
                .withLeftOut(Set.of(1, 2));
        CsvResult result = read(BAD, mended);
        assertThat(result.leftOut()).isEqualTo(2);
        assertThat(result.data().orElseThrow().rawX()).isEqualTo(Matrix.of(3, 2, 1, 9, 5, 6, 7, 8));
        assertThat(result.data().orElseThrow().rawY()).isEqualTo(Matrix.of(3, 1, 0, 1, 0));
    }

    @Test
    void allBadRowsCanBeLeftOutAtOnceWithTheirClasses() throws BadFileException, BadTableException {
        CsvResult result = read(BAD, CHOICE.withLeaveOutBad(true));
        assertThat(result.leftOut()).isEqualTo(4);
        assertThat(result.badCount()).isZero();
        assertThat(result.data().orElseThrow().rawX()).isEqualTo(Matrix.row(7, 8));
        assertThat(result.data().orElseThrow().rawY()).isEqualTo(Matrix.row(0.0)); // the only class left
    }

    @Test
    void noRowLeftIsSaid() throws BadFileException {
        CsvDocument document = document("a,b\nx,y\n");
        CsvPreview preview = preview(document);
        CsvChoice choice = new CsvChoice(List.of(numbers(0)), List.of(numbers(1))).withLeaveOutBad(true);
        assertThatThrownBy(() -> document.read(preview, choice, Progress.NONE))
                .isInstanceOf(BadTableException.class)
                .hasMessage("nothing, expected a row of numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | t.csv: nothing, expected a row of numbers",
                "'a,b'         | t.csv: nothing, expected a row of numbers",
                "'a,b~1,\"2'   | t.csv:2: quotes that do not match, expected a comma or the end of the row behind a quoted cell",
            })
    void whatIsNoTableIsSaid(String text, String line) throws BadFileException {
        CsvDocument document = document(text.replace('~', '\n'));
        assertThat(catchThrowableOfType(BadFileException.class, () -> preview(document)))
                .hasMessage(line);
    }

    @Test
    void aFileThatIsNotThereIsSaid(@TempDir Path folder) {
        assertThatThrownBy(() -> CsvDocument.read(folder.resolve("no.csv")))
                .hasMessage("no.csv: not there, expected a table");
        assertThatThrownBy(() -> CsvDocument.read(folder)).hasMessageEndingWith(": a folder, expected a table");
    }

    @Test
    void progressRisesToOneAndCanEndTheWork(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n" + "1,2\n".repeat(5000));
        CsvDocument document = CsvDocument.read(file);
        List<Double> done = new ArrayList<>();
        CsvPreview preview = document.preview(document.guess(), fraction -> done.add(fraction));
        assertThat(done).isSorted().hasSize(6).startsWith(0.0).endsWith(1.0);
        assertThatThrownBy(() -> document.preview(document.guess(), fraction -> fraction < 0.5))
                .isInstanceOf(CancellationException.class);
        CsvChoice choice = new CsvChoice(List.of(numbers(0)), List.of(numbers(1)));
        assertThatThrownBy(() -> document.read(preview, choice, fraction -> fraction < 0.5))
                .isInstanceOf(CancellationException.class);
        assertThat(document.read(preview, choice, Progress.NONE).data()).isPresent();
    }

    @Test
    void moreNumbersThanAFileCouldHoldAreRefused() throws BadFileException {
        // 50 classes in each of 30 columns make 1500 columns; 15,000 rows of them are too many
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 15_000; row++) {
            text.append(("c" + row % 50 + ",").repeat(30)).append("1\n");
        }
        CsvDocument document = document(text.toString());
        CsvPreview preview = document.preview(document.guess().withHeader(false), Progress.NONE);
        CsvChoice choice = new CsvChoice(
                IntStream.range(0, 30).mapToObj(CsvImportTest::classes).toList(), List.of(numbers(30)));
        assertThatThrownBy(() -> document.read(preview, choice, Progress.NONE))
                .hasMessage("22515000 numbers, expected at most 20000000");
    }
}

package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learningflow.core.Matrix;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("lesson"));
    }

    private Path scenario(String csvPath) throws IOException {
        return Files.writeString(folder.resolve("s.learningflow"), """
                {"format": "learning-flow/1",
                 "data": {"inputs": ["a", "b, c"], "outputs": ["y"],
                          "csv": "%s"},
                 "layers": [{"type": "input", "size": 2},
                            {"type": "linear", "size": 1, "bias": false, "weights": [[1, 1]]}]}
                """.formatted(csvPath));
    }

    private Scenario read(String csv) throws IOException, BadFileException {
        Files.writeString(folder.resolve("t.csv"), csv);
        return ScenarioReader.read(scenario("t.csv"));
    }

    private String error(String csv) throws IOException {
        Files.writeString(folder.resolve("t.csv"), csv);
        return errorOfPath("t.csv");
    }

    private String errorOfPath(String csvPath) throws IOException {
        Path file = scenario(csvPath);
        return catchThrowableOfType(BadFileException.class, () -> ScenarioReader.read(file))
                .getMessage();
    }

    @Test
    void columnsAreFoundByTheirNames() throws IOException, BadFileException {
        Scenario scenario =
                read("\uFEFFy,note,\"b, c\",a\r\n1,\"two\nlines, \"\"quoted\"\"\",1/4,-2e-1\r\n\r\n0,,3,4\r\n");
        assertThat(scenario.setup().data().x()).isEqualTo(Matrix.of(2, 2, -0.2, 0.25, 4, 3));
        assertThat(scenario.setup().data().y()).isEqualTo(Matrix.of(2, 1, 1, 0));
    }

    @Test
    void aTableInAFolderBelowIsFound() throws IOException, BadFileException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/t.csv"), "a,\"b, c\",y\n1,2,3\n");
        assertThat(ScenarioReader.read(scenario("data/../data/t.csv"))
                        .setup()
                        .data()
                        .rows())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,'b, c',y#1,2,x#      | t.csv:2:5: y: 'x', expected a number",
                "a,'b, c',y#1,,3#       | t.csv:2:3: b, c: '', expected a number",
                "a,'b, c',y#1,2,3#1,2#  | t.csv:3:1: row 2: 2 cells, expected 3 as in the header",
                "a,y#1,2#               | t.csv:1:1: header: missing, expected a column 'b, c'",
                "a,'b, c',y,a#1,2,3,4#  | t.csv:1:12: header: 'a', expected each column once",
                "''                     | t.csv:1:1: file: the end of the file, expected a row with the names of the columns",
                "a,'b, c',y#            | t.csv:2:1: file: the end of the file, expected a row of numbers",
                "a,'b, c',y#'x,y',1,2#  | t.csv:2:1: a: 'x,y', expected a number",
                "a,'b, c',n,y#1,2,n'o,x#| t.csv:2:9: y: 'x', expected a number",
                "a,'b, c',n,y#1,2,'n''o,#',x#| t.csv:3:3: y: 'x', expected a number",
                "a,'b, c',y#1,'2'3,4#   | t.csv:2:1: file: quotes that do not match, expected a comma or the end of the row behind a quoted cell",
                "a,'b, c',y#1,2,3#'1,2  | t.csv:3:1: file: quotes that do not match, expected a comma or the end of the row behind a quoted cell",
            })
    void errorsNameTheTableLineAndColumn(String csv, String line) throws IOException {
        assertThat(error(csv.equals("''") ? "" : csv.replace('\'', '"').replace('#', '\n')))
                .isEqualTo(line.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../t.csv", "data/../../t.csv", "/etc/hostname", "link.csv", "linked/t.csv", ".", ""})
    void noPathLeadsOutOfTheFolder(String path) throws IOException {
        Files.writeString(outside.resolve("t.csv"), "a,\"b, c\",y\n1,2,3\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), outside.resolve("t.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        assertThat(errorOfPath(path)).startsWith("s.learningflow:3:18: data.csv: \"" + path + "\", expected a ");
    }

    @Test
    void aTableThatIsNotThereIsSaid() throws IOException {
        assertThat(errorOfPath("t.csv"))
                .isEqualTo("s.learningflow:3:18: data.csv: \"t.csv\", expected a file that is there");
        assertThat(errorOfPath("\\u0000")).startsWith("s.learningflow:3:18: data.csv: \"\\u0000\", expected");
    }
}

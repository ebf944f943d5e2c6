package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import learningflow.core.Dataset;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRowsTest {
    private static final Dataset COLUMNS =
            new Dataset(List.of("a", "b"), List.of("y"), Matrix.zeros(1, 2), Matrix.zeros(1, 1));

    private static PastedRows read(String text) throws BadTableException {
        return PastedRows.read(text, COLUMNS, Loss.Expectation.ANY);
    }

    private static BadTableException error(String text) {
        return catchThrowableOfType(BadTableException.class, () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2.5\t3\n-4\t0.5\t6",
                "1\t2,5\t3\r\n−4\t,5\t6\r\n",
                "1;2,5;3\n-4;0,5;6\n",
                "1,2.5,3\n-4,.5,6\n",
                "1,\"2,5\",3\n-4,\"0,5\",6\n",
                " 1 \t 5/2\u00A0\t+3\t\t\n\t\t\n-4\t5e-1\t6\t\n\n",
                "a\tb\ty\n1\t2.5\t3\n-4\t0.5\t6",
                "one\ttwo\tthree\n1\t2.5\t3\n-4\t0.5\t6",
                "y;\"a\";note;b\n3;1;\"x;\ny\";2,5\n6;-4;;0,5",
                "\n\ny,note,b,a\n3,\"say \"\"hi\"\"\",2.5,1\n6,,0.5,-4\n",
            })
    void everySpreadsheetsRowsAreRead(String text) throws BadTableException {
        assertThat(read(text)).isEqualTo(new PastedRows(Matrix.of(2, 2, 1, 2.5, -4, 0.5), Matrix.of(2, 1, 3, 6)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1#2#3~4#5      | 2 | 0 | row 2: 2 cells, expected 3",
                "1              | 1 | 0 | row 1: 1 cell, expected 3",
                "1#2#3#4        | 1 | 0 | row 1: 4 cells, expected 3",
                "1#x#3          | 1 | 2 | row 1, b: 'x', expected a number",
                "1#2#3~~1##3    | 3 | 2 | row 3, b: '', expected a number",
                "a#b#y~1#2#-    | 2 | 3 | row 2, y: '-', expected a number",
                "y#n#a#b~1#2#z#3 | 2 | 3 | row 2, a: 'z', expected a number",
                "1,5#2#3~1#2.5#3 | 1 | 1 | row 1, a: '1,5', expected a number with a decimal point",
                "1,5#2#3~1#x#3  | 2 | 2 | row 2, b: 'x', expected a number with a decimal comma, as elsewhere in the table",
                "1#1e999#3      | 1 | 2 | row 1, b: '1e999', expected a number",
                "1#1.234,5#3    | 1 | 2 | row 1, b: '1.234,5', expected a number with a decimal point",
                "a#b#y          | 2 | 0 | row 2: nothing, expected a row of numbers",
                "' '            | 0 | 0 | nothing, expected a row of numbers",
            })
    void whatIsWrongIsSaidInOneLine(String text, int row, int column, String line) {
        BadTableException error =
                error(text.replace('#', '\t').replace('~', '\n').replace("' '", " "));
        assertThat(error).hasMessage(line.replace('\'', '"'));
        assertThat(error.row()).isEqualTo(row);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void quotesThatDoNotCloseAreSaid() {
        assertThat(error("1;2;3\n1;\"2;3")).hasMessageStartingWith("row 2: quotes that do not match");
    }

    @Test
    void expectationsMustSuitTheLoss() {
        assertThat(catchThrowableOfType(
                        BadTableException.class, () -> PastedRows.read("1\t2\t3", COLUMNS, Loss.Expectation.FRACTION)))
                .hasMessageStartingWith("row 1, y: \"3\", expected a number from 0 to 1");
        assertThat(catchThrowableOfType(
                        BadTableException.class,
                        () -> PastedRows.read("1\t2\t0.5", COLUMNS, Loss.Expectation.DISTRIBUTION)))
                .hasMessageStartingWith("row 1, y: sum 0.5, expected 1");
    }

    @Test
    void aNameOnBothSidesIsOneColumnOrTwo() throws BadTableException {
        Dataset same = new Dataset(List.of("a"), List.of("a"), Matrix.zeros(1, 1), Matrix.zeros(1, 1));
        assertThat(PastedRows.read("a\n7", same, Loss.Expectation.ANY))
                .isEqualTo(new PastedRows(Matrix.row(7.0), Matrix.row(7.0)));
        assertThat(PastedRows.read("a\ta\n7\t8", same, Loss.Expectation.ANY))
                .isEqualTo(new PastedRows(Matrix.row(7.0), Matrix.row(8.0)));
    }
}

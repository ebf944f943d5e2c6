package learningflow.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningflow.lesson.Attempt;

/**
 * The report of exercises as a table: {@code order,scenario,update,row,asked,try,answer,verdict,right,of}, a line an attempt.
 * UTF-8 with a byte order mark, without which spreadsheets take δ for something else.
 */
public final class ReportCsv {
    private static final String HEADER = "order,scenario,update,row,asked,try,answer,verdict,right,of\r\n";
    /** What a spreadsheet would not read, but carry out. */
    private static final String FORMULA = "(?s)[=@\\t].*|[+-].*[^-0-9.,;/eE()\\[\\]\\s+−·×*^].*";

    private ReportCsv() {}

    /** @throws IOException the old file, if there was one, is as it was */
    public static void write(List<Attempt> report, Path file) throws IOException {
        AtomicFile.write(file, text(report).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<Attempt> report) {
        return report.stream().map(ReportCsv::line).collect(Collectors.joining("", "\uFEFF" + HEADER, ""));
    }

    private static String line(Attempt attempt) {
        String verdict = attempt.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Stream.of(
                        attempt.number(),
                        attempt.scenario(),
                        attempt.update(),
                        attempt.row(),
                        attempt.asked(),
                        attempt.attempt(),
                        attempt.answer(),
                        verdict,
                        attempt.right(),
                        attempt.all())
                .map(cell -> quoted(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        String harmless = cell.matches(FORMULA) ? "'" + cell : cell;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

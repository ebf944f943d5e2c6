package learningflow.io;

import java.nio.charset.Charset;

/**
 * How a table in a file is written.
 *
 * @param separator between cells
 * @param decimalComma whether numbers have a decimal comma, else a point
 * @param header whether the first row holds the names of the columns
 */
public record CsvFormat(Charset charset, char separator, boolean decimalComma, boolean header) {
    public CsvFormat withCharset(Charset changed) {
        return new CsvFormat(changed, separator, decimalComma, header);
    }

    public CsvFormat withSeparator(char changed) {
        return new CsvFormat(charset, changed, decimalComma, header);
    }

    public CsvFormat withDecimalComma(boolean changed) {
        return new CsvFormat(charset, separator, changed, header);
    }

    public CsvFormat withHeader(boolean changed) {
        return new CsvFormat(charset, separator, decimalComma, changed);
    }
}

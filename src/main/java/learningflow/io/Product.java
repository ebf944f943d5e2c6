package learningflow.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the build says of the program: its version, and the libraries in it with theirs and their licences. */
public final class Product {
    private static final String FILE = "/learningflow/product.txt";
    private static final List<String> LINES = read();

    private Product() {}

    /** A library that comes with the program. */
    public record Library(String name, String version, String licence) {}

    public static String version() {
        return LINES.get(0);
    }

    public static List<Library> libraries() {
        return LINES.stream()
                .skip(1)
                .map(line -> line.split(" \\| "))
                .map(parts -> new Library(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static List<String> read() {
        try (InputStream bytes = Product.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

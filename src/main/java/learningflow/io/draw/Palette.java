package learningflow.io.draw;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme, read from the style sheet that the window takes them from.
 *
 * @param colours by name, such as {@code forward-fill}
 */
public record Palette(Map<String, Color> colours) {
    private static final Pattern ENTRY = Pattern.compile("-lf-([a-z0-9-]+):\\s*#([0-9A-Fa-f]{6})\\s*;");

    public Palette {
        colours = Map.copyOf(colours);
    }

    public static Palette of(Theme theme) {
        String sheet = "/learningflow/view/" + theme + ".css";
        try (InputStream bytes = Palette.class.getResourceAsStream(sheet)) {
            Map<String, Color> colours = new TreeMap<>();
            Matcher entry = ENTRY.matcher(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            while (entry.find()) {
                colours.put(entry.group(1), new Color(Integer.parseInt(entry.group(2), 16)));
            }
            return new Palette(colours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the theme has no such colour */
    public Color get(String name) {
        Color colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("no colour " + name);
        }
        return colour;
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The theme library's style sheets without the rules for what the window never shows: {@code LeanSheets JAR UNUSED TO NAME …}.
 * JavaFX compares every kind of node with the class of every rule, so each rule that is not there makes the window quicker.
 */
public final class LeanSheets {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    private final Set<String> unused;

    private LeanSheets(Set<String> unused) {
        this.unused = unused;
    }

    public static void main(String[] arguments) throws IOException {
        Set<String> unused = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
        LeanSheets lean = new LeanSheets(unused);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        try (ZipFile jar = new ZipFile(arguments[0])) {
            for (String name : List.of(arguments).subList(3, arguments.length)) {
                ZipEntry sheet = jar.getEntry("atlantafx/base/theme/" + name + ".css");
                String text = new String(jar.getInputStream(sheet).readAllBytes(), "UTF-8");
                Files.writeString(folder.resolve(name + ".css"), lean.of(text));
            }
        }
    }

    private String of(String sheet) {
        StringBuilder lean = new StringBuilder();
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            String selectors = Arrays.stream(rule.group(1).split(","))
                    .map(String::strip)
                    .filter(this::isUsed)
                    .collect(Collectors.joining(",\n"));
            if (!selectors.isEmpty()) {
                lean.append(selectors).append(" {").append(rule.group(2)).append("}\n");
            }
        }
        return lean.toString();
    }

    private boolean isUsed(String selector) {
        return STYLE_CLASS.matcher(selector).results().noneMatch(found -> unused.contains(found.group(1)));
    }
}

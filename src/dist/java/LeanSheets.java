import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The theme library's style sheets without the rules for what the window never shows, the light and the dark one in one:
 * {@code LeanSheets JAR UNUSED TO LIGHT DARK}. JavaFX compares every kind of node with the class of every rule, so each rule that
 * is not there makes the window quicker; and another style sheet makes it forget all that it knows about every node, so what is
 * dark is told apart by the style class {@code dark} of the scene's root.
 */
public final class LeanSheets {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    /** Not the one within a picture that is written out. */
    private static final Pattern END_OF_DECLARATION = Pattern.compile("(?m);\\s*$");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern COLOUR = Pattern.compile("-color-[\\w-]+|#[0-9a-fA-F]+\\b|rgba?\\([^)]*\\)");
    private static final String ROOT = ".root";
    private static final String DARK = ".root.dark";

    private final Set<String> unused;
    /** What a colour is that is not named the same in both, as it is in the light one and in the dark one. */
    private final Map<List<String>, String> names = new LinkedHashMap<>();
    /** Of the dark root: what differs. */
    private final StringBuilder dark = new StringBuilder();

    private record Rule(List<String> selectors, List<String> declarations) {
        String text() {
            return String.join(",\n", selectors) + " {\n  " + String.join(";\n  ", declarations) + ";\n}\n";
        }
    }

    private LeanSheets(Set<String> unused) {
        this.unused = unused;
    }

    public static void main(String[] arguments) throws IOException {
        Set<String> unused = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        try (ZipFile jar = new ZipFile(arguments[0])) {
            Files.writeString(
                    folder.resolve("primer.css"),
                    new LeanSheets(unused).both(sheet(jar, arguments[3]), sheet(jar, arguments[4])));
        }
    }

    private static String sheet(ZipFile jar, String name) throws IOException {
        try (InputStream bytes = jar.getInputStream(jar.getEntry("atlantafx/base/theme/" + name + ".css"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String both(String lightSheet, String darkSheet) {
        List<Rule> lightRules = rules(lightSheet);
        List<Rule> darkRules = rules(darkSheet);
        require(lightRules.size() == darkRules.size(), "as many rules", lightRules.size() + ", " + darkRules.size());
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < lightRules.size(); i++) {
            sheet.append(both(lightRules.get(i), darkRules.get(i)));
        }
        StringBuilder named = new StringBuilder();
        names.forEach((colours, name) -> {
            named.append("  ").append(name).append(": ").append(colours.get(0)).append(";\n");
            dark.append("  ").append(name).append(": ").append(colours.get(1)).append(";\n");
        });
        return sheet + ROOT + " {\n" + named + "}\n" + DARK + " {\n" + dark + "}\n";
    }

    /** The rule of both, and behind it what is dark and no colour. */
    private String both(Rule light, Rule other) {
        require(light.selectors.equals(other.selectors), "the same selectors", light + ", " + other);
        List<String> shared = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < light.declarations.size(); i++) {
            String here = light.declarations.get(i);
            String there = other.declarations.get(i);
            boolean sameButColours = COLOUR.matcher(here).replaceAll("").equals(COLOUR.matcher(there).replaceAll(""));
            if (here.equals(there)) {
                shared.add(here);
            } else if (light.selectors.equals(List.of(ROOT))) {
                shared.add(here);
                dark.append("  ").append(there).append(";\n");
            } else if (sameButColours) {
                shared.add(withNames(here, there));
            } else {
                shared.add(here);
                differing.add(there);
            }
        }
        String rule = new Rule(light.selectors, shared).text();
        List<String> inDark = light.selectors.stream().map(selector -> DARK + " " + selector).toList();
        return differing.isEmpty() ? rule : rule + new Rule(inDark, differing).text();
    }

    /** A declaration whose differing colours have a name that means the one or the other. */
    private String withNames(String light, String other) {
        int colon = light.indexOf(':');
        List<String> others = COLOUR.matcher(other.substring(colon)).results().map(MatchResult::group).toList();
        int[] next = {0};
        return light.substring(0, colon)
                + COLOUR.matcher(light.substring(colon)).replaceAll(found -> {
                    String there = others.get(next[0]++);
                    return found.group().equals(there)
                            ? there
                            : names.computeIfAbsent(
                                    List.of(found.group(), there), colours -> "-color-either-" + names.size());
                });
    }

    private List<Rule> rules(String sheet) {
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            List<String> selectors = Arrays.stream(rule.group(1).split(","))
                    .map(String::strip)
                    .filter(this::isUsed)
                    .toList();
            if (!selectors.isEmpty()) {
                rules.add(new Rule(selectors, declarations(rule.group(2))));
            }
        }
        return rules;
    }

    private static List<String> declarations(String block) {
        return Arrays.stream(END_OF_DECLARATION.split(block)).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private boolean isUsed(String selector) {
        return STYLE_CLASS.matcher(selector).results().noneMatch(found -> unused.contains(found.group(1)));
    }

    private static void require(boolean holds, String what, String found) {
        if (!holds) {
            throw new IllegalStateException("the light and the dark sheet should have " + what + ": " + found);
        }
    }
}

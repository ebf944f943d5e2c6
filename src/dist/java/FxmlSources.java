import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes as Java what an FXML file describes: the program reads none of them at its start, for reading takes longer than making.
 * Knows as much of FXML as the program's files use, and stops at anything else.
 */
final class FxmlSources {
    private static final String PACKAGE = "learningflow.view.compiled";

    private final ClassLoader classes;
    private final Map<String, Class<?>> imports = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    /** What is set once everything is there: a file may name what comes further down. */
    private final Map<String, String> references = new HashMap<>();

    private final List<String> lines = new ArrayList<>();
    private int count;

    private FxmlSources(ClassLoader classes) {
        this.classes = classes;
    }

    /** Compiles every FXML file in the folder, beside the classes that lie there. */
    static void compile(Path folder, Path libraries) throws IOException {
        Path sources = Tool.fresh(folder.resolveSibling("compiled"));
        try (var loader = Tool.loader(Stream.concat(Stream.of(folder), Tool.files(libraries).stream())
                .collect(Collectors.toList()))) {
            for (Path file : Tool.files(folder)) {
                if (file.toString().endsWith(".fxml")) {
                    String name = file.getFileName().toString().replace(".fxml", "").replace('-', '_');
                    Files.writeString(sources.resolve(name + ".java"), new FxmlSources(loader).of(file, name));
                }
            }
        } catch (Exception e) {
            throw new IOException("FXML: " + e, e);
        }
        String path = Stream.concat(Stream.of(folder), Tool.files(libraries).stream())
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-nowarn", "-cp", path, "-d", folder.toString()));
        Tool.files(sources).forEach(source -> arguments.add(source.toString()));
        Tool.run("javac", arguments);
    }

    private String of(Path file, String name) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals("import")) {
                Class<?> imported = Class.forName(node.getNodeValue().strip(), false, classes);
                imports.put(imported.getSimpleName(), imported);
            }
        }
        String root = instance(document.getDocumentElement());
        references.forEach((setter, to) -> lines.add(setter + "(" + named.get(to) + ");"));
        String body = lines.stream().map(line -> "        " + line + "\n").collect(Collectors.joining());
        return "package " + PACKAGE + ";\n"
                + "public final class " + name + " implements learningflow.view.kit.Compiled {\n"
                + "    @Override public javafx.scene.Parent make(Object controller, java.util.ResourceBundle texts) {\n"
                + "        var controlled = new learningflow.view.kit.Controlled(controller);\n"
                + body
                + "        controlled.initialise();\n"
                + "        return " + root + ";\n    }\n}\n";
    }

    /** @return the variable that holds what the element stands for */
    private String instance(Element element) throws Exception {
        Class<?> type = imports.get(element.getTagName());
        String variable = "n" + count++;
        lines.add("var " + variable + " = new " + type.getName() + "();");
        String id = element.getAttribute("fx:id");
        if (!id.isEmpty()) {
            named.put(id, variable);
            lines.add("controlled.set(\"" + id + "\", " + variable + ");");
            if (annotated(type, "com.sun.javafx.beans.IDProperty") != null && !element.hasAttribute("id")) {
                lines.add(variable + ".setId(\"" + id + "\");");
            }
        }
        List<String> atTheEnd = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attribute(type, variable, attribute.getNodeName(), attribute.getNodeValue(), atTheEnd);
        }
        for (Element child : children(element)) {
            child(type, variable, child);
        }
        lines.addAll(atTheEnd);
        return variable;
    }

    private void attribute(Class<?> type, String variable, String name, String value, List<String> atTheEnd)
            throws Exception {
        if (name.startsWith("xmlns") || name.startsWith("fx:")) {
            return;
        }
        if (name.equals("styleClass")) {
            String all = Stream.of(value.split(",")).map(part -> text(part.strip())).collect(Collectors.joining(", "));
            lines.add(variable + ".getStyleClass().addAll(" + all + ");");
        } else if (name.startsWith("on")) {
            atTheEnd.add(variable + ".setO" + name.substring(1) + "(controlled.handler(\"" + value.substring(1) + "\"));");
        } else if (name.contains(".")) {
            String[] parts = name.split("\\.");
            Class<?> owner = imports.get(parts[0]);
            Method setter = setter(owner, parts[1], 2);
            String argument = value(setter.getParameterTypes()[1], value);
            atTheEnd.add(owner.getName() + "." + setter.getName() + "(" + variable + ", " + argument + ");");
        } else if (value.startsWith("$")) {
            references.put(variable + ".set" + capital(name), value.substring(1));
        } else {
            Method setter = setter(type, name, 1);
            lines.add(variable + "." + setter.getName() + "(" + value(setter.getParameterTypes()[0], value) + ");");
        }
    }

    /** An element with a small letter is a property, any other belongs to the default one. */
    private void child(Class<?> type, String variable, Element child) throws Exception {
        String name = child.getTagName();
        if (name.equals("fx:define")) {
            for (Element defined : children(child)) {
                instance(defined);
            }
        } else if (Character.isLowerCase(name.charAt(0))) {
            for (Element value : children(child)) {
                put(type, variable, name, instance(value));
            }
        } else {
            Annotation property = annotated(type, "javafx.beans.DefaultProperty");
            String to = (String) property.annotationType().getMethod("value").invoke(property);
            put(type, variable, to, instance(child));
        }
    }

    private void put(Class<?> type, String variable, String property, String value) {
        String capital = capital(property);
        boolean single = Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("set" + capital));
        lines.add(variable + (single ? ".set" + capital + "(" : ".get" + capital + "().add(") + value + ");");
    }

    private String value(Class<?> type, String value) {
        if (type.isEnum()) {
            return type.getCanonicalName() + "." + value;
        }
        if (type == double.class && value.endsWith("Infinity")) {
            return "Double." + (value.startsWith("-") ? "NEGATIVE" : "POSITIVE") + "_INFINITY";
        }
        if (type == String.class) {
            return value.startsWith("%") ? "texts.getString(\"" + value.substring(1) + "\")" : text(value);
        }
        if (type.isPrimitive() || type == Integer.class) {
            return value;
        }
        throw new IllegalArgumentException(type + " from " + value);
    }

    private static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Method setter(Class<?> type, String property, int arguments) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("set" + capital(property)))
                .filter(method -> method.getParameterCount() == arguments)
                .filter(method -> Modifier.isStatic(method.getModifiers()) == (arguments == 2))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + property));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Annotation annotated(Class<?> type, String name) {
        return Stream.of(type.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(child);
            } else if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
                throw new IllegalArgumentException("text: " + node.getNodeValue());
            }
        }
        return found;
    }
}

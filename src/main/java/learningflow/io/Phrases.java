package learningflow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the scenarios that come with the program say, in other languages: a list of phrases, by the English text that
 * stands in their files. So there is one file of each, whose numbers can't differ from language to language.
 */
final class Phrases {
    /** Not within the text: bundled files have no escapes. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    private static final Map<String, Map<String, String>> READ = new HashMap<>();

    private Phrases() {}

    /** A bundled file in the language of the process. */
    static InputStream in(InputStream file) throws IOException {
        Map<String, String> phrases = of(Locale.getDefault().getLanguage());
        if (phrases.isEmpty()) {
            return file;
        }
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        String translated = QUOTED.matcher(text)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement('"' + phrases.getOrDefault(quoted.group(1), quoted.group(1)) + '"'));
        return new ByteArrayInputStream(translated.getBytes(StandardCharsets.UTF_8));
    }

    /** By the English ones; none for a language that nobody translated to. */
    static synchronized Map<String, String> of(String language) {
        return READ.computeIfAbsent(language, Phrases::read);
    }

    private static Map<String, String> read(String language) {
        Map<String, String> phrases = new HashMap<>();
        try (InputStream file = Phrases.class.getResourceAsStream("/learningflow/phrases_" + language + ".json")) {
            if (file == null) {
                return Map.of();
            }
            JsonParser json = new JsonFactory().createParser(file);
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    phrases.put(json.currentName(), json.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(phrases);
    }
}

package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    @Test
    void versionsAreThoseOfTheBuild() {
        assertThat(Product.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(Product.libraries()).noneMatch(library -> library.version().contains("$"));
    }

    @Test
    void everyLibraryThatComesWithTheProgramIsNamed() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        String named = Product.libraries().toString().toLowerCase(Locale.ROOT);
        Matcher dependency = DEPENDENCY.matcher(own);
        int found = 0;
        while (dependency.find()) {
            if (!dependency.group(2).contains("<scope>test")) {
                found++;
                String first = dependency.group(1).replace("commons-csv", "csv").replaceFirst("-.*", "");
                assertThat(named).contains(first);
            }
        }
        assertThat(found).isGreaterThan(5);
    }

    /** Of those that others bring along no version stands in the build: what comes is on the class path. */
    @ParameterizedTest
    @ValueSource(strings = {"commons-io", "commons-codec", "commons-logging"})
    void versionsOfWhatOthersBringAreThoseOnTheClassPath(String artifact) {
        Matcher jar = Pattern.compile(artifact + "-([0-9.]+)\\.jar").matcher(System.getProperty("java.class.path"));
        assertThat(jar.find()).isTrue();
        assertThat(Product.libraries())
                .filteredOn(library -> library.name()
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-')
                        .endsWith(artifact))
                .singleElement()
                .extracting(Product.Library::version)
                .isEqualTo(jar.group(1));
    }
}

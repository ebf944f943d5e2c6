package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("deep/preferences.json");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Preferences liked = new Preferences(
                "dark",
                "layers",
                "fr",
                1.3,
                2,
                true,
                true,
                true,
                true,
                List.of(folder.resolve("é \"quoted\".learningflow")),
                Optional.of(new Preferences.Bounds(-5, 10, 1280, 800, true)));
        PreferencesFile file = new PreferencesFile(path());
        file.write(liked);
        assertThat(file.read()).contains(liked);
    }

    @Test
    void eachLikingChangesByItself() {
        Path one = folder.resolve("one").toAbsolutePath();
        Path other = folder.resolve("other").toAbsolutePath();
        Preferences liked = Preferences.DEFAULTS.opened(other).opened(one);
        assertThat(liked.recent()).containsExactly(one, other);
        assertThat(liked.forgot(one)).isEqualTo(Preferences.DEFAULTS.opened(other));
        assertThat(liked.withHinted(true).hinted()).isTrue();
        assertThat(liked.withHinted(true).withHinted(false)).isEqualTo(liked);
        assertThat(liked.withLanguage("fr").language()).isEqualTo("fr");
        assertThat(liked.withLanguage("fr").withLanguage("system")).isEqualTo(liked);
        Preferences.Bounds bounds = new Preferences.Bounds(1, 2, 3, 4, false);
        assertThat(liked.withWindow(bounds).window()).contains(bounds);
        assertThat(liked.withWindow(bounds).recent()).isEqualTo(liked.recent());
    }

    @Test
    void sizesAndSpeedsHaveTheirLimits() {
        assertThat(sized(0.8, 0.25).typeScale()).isEqualTo(0.8);
        assertThat(sized(2, 16).speed()).isEqualTo(16);
        assertThatThrownBy(() -> sized(0.79, 1)).hasMessage("type scale: 0.79");
        assertThatThrownBy(() -> sized(2.01, 1)).hasMessage("type scale: 2.01");
        assertThatThrownBy(() -> sized(1, 0.24)).hasMessage("speed: 0.24");
        assertThatThrownBy(() -> sized(1, 16.1)).hasMessage("speed: 16.1");
    }

    private static Preferences sized(double typeScale, double speed) {
        return new Preferences(
                "light", "neurons", "en", typeScale, speed, false, false, false, false, List.of(), Optional.empty());
    }

    @Test
    void withoutAFileEverythingIsAsAtTheFirstStart() {
        assertThat(new PreferencesFile(path()).read()).contains(Preferences.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "{}",
                "{\"format\":\"learning-flow-preferences/2\"}",
                "{\"format\":\"learning-flow-preferences/1\",\"theme\":\"pink\"}",
                "{\"format\":\"learning-flow-preferences/1\",\"theme\":7}",
                "{\"format\":\"learning-flow-preferences/1\",\"typeScale\":1e300}",
                "{\"format\":\"learning-flow-preferences/1\",\"speed\":\"fast\"}",
                "{\"format\":\"learning-flow-preferences/1\",\"language\":\"xx\"}",
                "{\"format\":\"learning-flow-preferences/1\",\"recent\":[\"relative\"]}",
                "{\"format\":\"learning-flow-preferences/1\",\"recent\":[\"/a\\u0000b\"]}",
                "{\"format\":\"learning-flow-preferences/1\",\"window\":{\"x\":1e99}}"
            })
    void aDamagedFileIsSeen(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
        assertThat(new PreferencesFile(path()).read()).isEmpty();
    }

    @Test
    void anEndlessFileIsNotReadWhole() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), "{\"format\":\"learning-flow-preferences/1\"" + " ".repeat(1 << 20) + "}");
        assertThat(new PreferencesFile(path()).read()).isEmpty();
    }

    @Test
    void keysOfANewerVersionArePassedOver() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(
                path(), "{\"format\":\"learning-flow-preferences/1\",\"theme\":\"dark\",\"scent\":\"lilac\"}");
        assertThat(new PreferencesFile(path()).read().orElseThrow().theme()).isEqualTo("dark");
    }

    @Test
    void aDamagedFileIsPutAsideWhole() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), "nonsense");
        Path aside = new PreferencesFile(path()).putAside();
        assertThat(aside).hasFileName("preferences.json.damaged").hasContent("nonsense");
        assertThat(path()).doesNotExist();
    }

    @Test
    void theFileLiesWhereTheSystemKeepsSuchThings() {
        Path home = Path.of("/home/me");
        assertThat(PreferencesFile.usual("Linux", home, Map.of()))
                .isEqualTo(Path.of("/home/me/.config/learning-flow/preferences.json"));
        assertThat(PreferencesFile.usual("Linux", home, Map.of("XDG_CONFIG_HOME", "/conf")))
                .isEqualTo(Path.of("/conf/learning-flow/preferences.json"));
        assertThat(PreferencesFile.usual("Linux", home, Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(Path.of("/home/me/.config/learning-flow/preferences.json"));
        assertThat(PreferencesFile.usual("Linux", home, Map.of("HOME", "/elsewhere")))
                .isEqualTo(Path.of("/elsewhere/.config/learning-flow/preferences.json"));
        assertThat(PreferencesFile.usual("Windows 11", home, Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Learning Flow/preferences.json"));
        assertThat(PreferencesFile.usual("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/me/Library/Application Support/Learning Flow/preferences.json"));
    }

    @Test
    void theFileOpenedLastComesFirstAndOnlyOnce() {
        Preferences liked =
                Preferences.DEFAULTS.opened(Path.of("/a")).opened(Path.of("/b")).opened(Path.of("/a"));
        assertThat(liked.recent()).containsExactly(Path.of("/a"), Path.of("/b"));
        for (int i = 0; i < 20; i++) {
            liked = liked.opened(Path.of("/file" + i));
        }
        assertThat(liked.recent()).hasSize(10).startsWith(Path.of("/file19")).endsWith(Path.of("/file10"));
    }
}

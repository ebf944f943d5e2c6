package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMatrixTest {
    private static final TextMatrix SOME = TextMatrix.of(new String[][] {{"a", null}, null, {null, "b", null}, {null}});

    @Test
    void whatIsMissingIsNullWhereverItIs() {
        assertThat(SOME.get(0, 0)).isEqualTo("a");
        assertThat(SOME.get(2, 1)).isEqualTo("b");
        assertThat(SOME.get(0, 1)).isNull();
        assertThat(SOME.get(0, 7)).isNull();
        assertThat(SOME.get(1, 0)).isNull();
        assertThat(SOME.get(2, 0)).isNull();
        assertThat(SOME.get(3, 0)).isNull();
        assertThat(SOME.get(9, 0)).isNull();
    }

    @Test
    void aTextMoreIsInACopyAlone() {
        TextMatrix changed = SOME.with(1, 2, "c").with(5, 0, "d").with(0, 0, "e");
        assertThat(changed).isEqualTo(TextMatrix.of(new String[][] {
            {"e"}, {null, null, "c"}, {null, "b"}, null, null, {"d"}
        }));
        assertThat(SOME.get(0, 0)).isEqualTo("a");
        assertThat(SOME.get(1, 2)).isNull();
    }

    /** Whatever its arrays were like. */
    @Test
    void whatIsMissingAtTheEndMakesNoDifference() {
        TextMatrix same = TextMatrix.EMPTY.with(2, 1, "b").with(0, 0, "a");
        assertThat(same).isEqualTo(SOME).hasSameHashCodeAs(SOME).isNotEqualTo(SOME.with(0, 0, "b"));
        assertThat(TextMatrix.of(new String[][] {{null}, {}, null})).isEqualTo(TextMatrix.EMPTY);
    }

    @Test
    void whoeverMadeItCannotChangeItLater() {
        String[][] mine = {{"a"}};
        TextMatrix made = TextMatrix.of(mine);
        mine[0][0] = "b";
        assertThat(made.get(0, 0)).isEqualTo("a");
    }

    @Test
    void rowsMoveAreCopiedAndGo() {
        assertThat(SOME.moved(2, -1, 0, 0, 7, 1)).isEqualTo(TextMatrix.of(new String[][] {
            {null, "b"}, null, {"a"}, {"a"}
        }));
        assertThat(SOME.moved(1, 3).isEmpty()).isTrue();
        assertThat(SOME.isEmpty()).isFalse();
    }
}

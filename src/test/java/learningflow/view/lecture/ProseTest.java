package learningflow.view.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void noLineBeginsWithASignThatBelongsToTheWordBefore() {
        assertThat(Prose.unbroken("Plus près de 1 qu’avant : il a appris. Et X ? « Oui »"))
                .isEqualTo("Plus près de 1 qu’avant\u00a0: il a appris. Et X\u00a0? «\u00a0Oui\u00a0»");
    }

    @Test
    void aSmallFormulaStaysInOnePiece() {
        assertThat(Prose.unbroken("The loss: ½ (0 − 1)² = 0.5. It says"))
                .isEqualTo("The loss: ½\u00a0(0\u00a0−\u00a01)²\u00a0=\u00a00.5. It says");
    }
}

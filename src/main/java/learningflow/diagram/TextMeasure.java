package learningflow.diagram;

/** How wide a text is; the toolkit's to say, where there is one. */
@FunctionalInterface
public interface TextMeasure {
    /** @param italic in the face for formulas */
    double width(String text, double size, boolean bold, boolean italic);

    /** A good guess without any toolkit: the mean widths of the characters of a wide face. */
    static TextMeasure approximate() {
        return (text, size, bold, italic) -> size
                * (bold ? 1.12 : 1)
                * text.codePoints().mapToDouble(TextMeasure::em).sum();
    }

    private static double em(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if ("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".indexOf(character) >= 0) {
            return 0.41;
        }
        if (" .,:;|'!()[]ijlI".indexOf(character) >= 0) {
            return 0.38;
        }
        return "=−+mMwŵW→∂Σ✓✗❄½".indexOf(character) >= 0 ? 0.86 : 0.65;
    }
}

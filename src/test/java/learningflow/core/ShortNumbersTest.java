package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNumbersTest {
    private static final long LARGEST = 999_999_999_999_999L;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "-12, -12",
        "+12, 12",
        "007, 7",
        "1.00, 1",
        "0.125, 0.125",
        "-0.5, -0.5",
        "00.50, 0.5",
        "3/4, 0.75",
        "-3/4, -0.75",
        "+0/5, 0",
        "999999999999999, 999999999999999",
        "0.00000000000001, 1e-14",
        "9.87654321098765, 9.87654321098765",
        "100000000000000/100000000000000, 1"
    })
    void readsShortNumbers(String text, double value) {
        assertThat(ShortNumbers.read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "/",
                "1.",
                ".5",
                "-.5",
                "1/",
                "/2",
                "1/0",
                "1/-2",
                "--1",
                "1.2.3",
                "1/2/3",
                "1.5/2",
                "1/2.5",
                "1e5",
                "1 ",
                " 1",
                "1:",
                "a",
                "1000000000000000",
                "0.000000000000001",
                ".000000000000001",
                "1000000000000000/3",
                "3/1000000000000000"
            })
    void leavesAllOthersToThePatterns(String text) {
        assertThat(ShortNumbers.read(text)).isNaN();
    }

    /** As Java reads them. */
    @Property
    void aDecimalIsTheNearestDouble(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long digits, @ForAll @IntRange(max = 14) int places) {
        String text = BigDecimal.valueOf(digits, places).toPlainString();
        double read = ShortNumbers.read(text);
        if (Double.isNaN(read)) { // 0.0… can have 16 digits
            assertThat(text.replaceAll("[-.]", "")).hasSizeGreaterThan(15);
        } else {
            assertThat(read + 0.0).isEqualTo(Double.parseDouble(text) + 0.0);
        }
    }

    /** Two such numbers are never so near to a tie that 60 digits would not tell. */
    @Property
    void aFractionIsTheNearestDouble(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long p,
            @ForAll @LongRange(min = 1, max = LARGEST) long q) {
        BigDecimal exact = new BigDecimal(BigInteger.valueOf(p)).divide(BigDecimal.valueOf(q), new MathContext(60));
        assertThat(ShortNumbers.read(p + "/" + q) + 0.0).isEqualTo(exact.doubleValue() + 0.0);
    }
}

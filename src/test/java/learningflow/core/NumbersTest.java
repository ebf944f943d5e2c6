package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "0/5, 0",
        "-0/5, 0",
        "+3, 3",
        "007, 7",
        "-0.5, -0.5",
        "1e-7, 1e-7",
        "1E+2, 100",
        "2.5e3, 2500",
        "1/200, 0.005",
        "-3000/12000, -0.25",
        "+1/4, 0.25",
        "1e308, 1e308",
        "1e-400, 0",
        "1e-320, 1e-320",
        "0e400, 0"
    })
    void aDecimalOrAFractionIsReadAsTheNearestDouble(String text, double value) {
        double read = Numbers.parse(text).orElseThrow();
        assertThat(Double.doubleToRawLongBits(read)).isEqualTo(Double.doubleToRawLongBits(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "1e",
                "e1",
                ".5",
                "5.",
                "1.e2",
                "+",
                "-",
                "--1",
                "1/2/3",
                "1/",
                "/2",
                "1/0",
                "0/0",
                "-1/0",
                "1/-2",
                "1.5/2",
                "1/2.5",
                "1e3/2",
                "1 /2",
                "1e999",
                "1e400",
                "-1e400",
                "1e401",
                "1e-401",
                "0e401",
                "1e99999999999999999999",
                "NaN",
                "Infinity",
                "0x10",
                "1f",
                "1d",
                "1_000",
                "1,5",
                "−1",
                "١",
                "½",
                "1\n"
            })
    void anythingElseIsRefused(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @Test
    void aThousandCharactersAreReadAndOneMoreIsRefused() {
        assertThat(Numbers.parse("0." + "3".repeat(998))).hasValue(1 / 3.0);
        assertThat(Numbers.parse("0." + "3".repeat(999))).isEmpty();
        assertThat(Numbers.parse("1/" + "9".repeat(999))).isEmpty();
        // 1/(10^998 − 1) is far below the smallest double
        assertThat(Numbers.parse("1/" + "9".repeat(998))).hasValue(0);
        assertThat(Numbers.parse("9".repeat(998) + "/1")).isEmpty();
        assertThat(Numbers.parse("1/" + "0".repeat(20))).isEmpty();
        // (10^499 − 1)/(10^499 − 1)
        assertThat(Numbers.parse("9".repeat(499) + "/" + "9".repeat(499))).hasValue(1);
    }

    /**
     * No double d' is nearer to p/q: |p/q − d| is at most half the gap to either neighbour, in exact arithmetic, and where it
     * is just half, d is the even one.
     */
    @Property(tries = 2000)
    void aFractionIsCorrectlyRounded(
            @ForAll @BigRange(min = "-100000000000000000000000", max = "100000000000000000000000") BigInteger p,
            @ForAll @BigRange(min = "1", max = "100000000000000000000000") BigInteger q) {
        double read = Numbers.parse(p + "/" + q).orElseThrow();
        BigDecimal error = distance(p, q, read);
        assertThat(error).isLessThanOrEqualTo(distance(p, q, Math.nextUp(read)));
        assertThat(error).isLessThanOrEqualTo(distance(p, q, Math.nextDown(read)));
    }

    /** |p − d·q|, which is |p/q − d| times the positive q: exact. */
    private static BigDecimal distance(BigInteger p, BigInteger q, double d) {
        return new BigDecimal(p)
                .subtract(new BigDecimal(d).multiply(new BigDecimal(q)))
                .abs();
    }

    /** (2⁵³ + 1)/1 is half way between 2⁵³ and 2⁵³ + 2; the smallest more tips it. */
    @Test
    void aTieGoesToTheEvenDoubleAndTheSmallestMoreTipsIt() {
        BigInteger tie = BigInteger.TWO.pow(53).add(BigInteger.ONE);
        BigInteger ten = BigInteger.TEN.pow(400);
        assertThat(Numbers.parse(tie + "/1")).hasValue(0x1p53);
        assertThat(Numbers.parse(tie.multiply(ten).add(BigInteger.ONE) + "/" + ten))
                .hasValue(0x1p53 + 2);
        assertThat(Numbers.parse(tie.multiply(ten).subtract(BigInteger.ONE) + "/" + ten))
                .hasValue(0x1p53);
    }

    @ParameterizedTest
    @CsvSource({
        "'0,5', 0.5",
        "' 3 ', 3",
        "−2, -2",
        "'−1,5e−3', -0.0015",
        ".5, 0.5",
        "-.5, -0.5",
        "'−,25', -0.25",
        "1/4, 0.25"
    })
    void whatAPersonTypesIsReadMoreKindly(String text, double value) {
        assertThat(Numbers.parseTyped(text)).isEqualTo(OptionalDouble.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2000, −2000",
        "100000, 100000",
        "999999999, 999999999",
        "-999999999, −999999999",
        "1e9, 1e9",
        "1000000001, 1e9",
        "-1234567890, −1.235e9",
        "999999999.5, 1e9",
        "1e300, 1e300",
        "4300000, 4300000",
        "0.43, 0.43",
        "0.5, 0.5",
        "0.1234, 0.1234",
        "0.12345678, 0.1235",
        "1.5, 1.5",
        "3.14159, 3.142",
        "1.00004, 1",
        "12345.6, 12350",
        "99994.9, 99990",
        "99999.4, 1e5",
        "99999.6, 1e5",
        "100000.5, 1e5",
        "123456.7, 1.235e5",
        "0.001, 0.001",
        "0.0010004, 0.001",
        "0.00099999, 0.001",
        "0.0009999, 9.999e-4",
        "0.00099994, 9.999e-4",
        "-0.000258620689655, −2.586e-4",
        "1e-7, 1e-7",
        "-1e-7, −1e-7",
        "2.5e-10, 2.5e-10",
        "4.9e-324, 4.941e-324",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "-0.0050000000001, −0.005",
        "1.7976931348623157e308, 1.798e308",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void peopleSeeWholeNumbersInFullAndOthersWithFourDigits(double value, String shown) {
        assertThat(Numbers.format(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.005, +0.005", "-2000, −2000", "0, 0", "-0.0, 0", "Infinity, +∞", "NaN, NaN"})
    void aSignMayStandInFront(double value, String shown) {
        assertThat(Numbers.formatSigned(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "1, 1", "0.005, 0.005", "-2.586206896551724E-4, -0.0002586206896551724", "1e-7, 1e-7",
        "4300000, 4300000", "1e23, 1e23", "2e23, 2e23", "8.41e21, 8.41e21", "4.9e-324, 5e-324",
                "1e16, 10000000000000000",
        "9007199254740993, 9007199254740992", "0.1, 0.1", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"
    })
    void copiesCarryTheShortestTextThatIsTheSameDouble(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }

    @Property(tries = 5000)
    void theExactTextReadsBackAsTheSameDouble(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertThat(Numbers.parse(Numbers.exact(value))).hasValue(value + 0.0);
        }
    }

    @Property
    void whatPeopleSeeIsWithinHalfAUnitOfTheFourthDigit(@ForAll double value) {
        String shown = Numbers.format(value).replace('−', '-');
        BigDecimal error = new BigDecimal(shown).subtract(new BigDecimal(value)).abs();
        assertThat(error.doubleValue()).isLessThanOrEqualTo(Math.abs(value) * 5.0001e-4);
    }

    @Property(seed = "7")
    void aNumberBesideATieIsRoundedByItsExactValue(
            @ForAll @IntRange(min = 1000, max = 9999) int digits,
            @ForAll @IntRange(min = -320, max = 300) int exponent,
            @ForAll @IntRange(min = -3, max = 3) int steps) {
        double value = new BigDecimal(digits)
                .add(new BigDecimal("0.5"))
                .scaleByPowerOfTen(exponent)
                .doubleValue();
        value += steps * Math.ulp(value);
        if (value == Math.rint(value) && value < 1e9) {
            return; // shown in full
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
        assertThat(new BigDecimal(Numbers.format(value))).isEqualByComparingTo(exact);
    }
}

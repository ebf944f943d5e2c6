package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotTest {
    @ParameterizedTest
    @CsvSource({
        "data.rows[7].x[10], data.rows.x, 7, 10",
        "data.rows[0].y[3], data.rows.y, 0, 3",
        "layers[1].weights[20][2], layers[1].weights, 20, 2",
        "layers[12].biases[4], layers[12].biases, 0, 4"
    })
    void thePlaceOfANumberInAMatrixIsFoundAndSaid(String place, String matrix, int row, int column) {
        Spot spot = new Spot(matrix, row, column);
        assertThat(Spot.at(place)).contains(spot);
        assertThat(spot.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.learningRate",
                "data.rows[7]",
                "data.rows[7].z[0]",
                "data.rows[07].x[0]",
                "data.rows[1].x[1234567890]",
                "data.rows[1].x[0].x[0]",
                "layers[1].weights[0]",
                "layers[1].biases[0][1]",
                "layers[1].slope",
                "x[0]"
            })
    void otherPlacesAreNone(String place) {
        assertThat(Spot.at(place)).isEmpty();
    }
}

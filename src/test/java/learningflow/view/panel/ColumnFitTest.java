package learningflow.view.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnFitTest {
    private static final double[] NEED = {10, 20};
    private static final double[] WANT = {30, 20};

    @Test
    void whatIsLeftIsSharedEvenly() {
        assertThat(ColumnFit.fit(NEED, WANT, 60)).containsExactly(35, 25);
    }

    @Test
    void whereThereIsTooLittleRoomNeedsComeFirst() {
        // 10 of the 20 more that is wanted
        assertThat(ColumnFit.fit(NEED, WANT, 40)).containsExactly(20, 20);
        assertThat(ColumnFit.fit(NEED, WANT, 30)).containsExactly(10, 20);
    }

    @Test
    void whereLittleWouldBeHiddenNothingIsWider() {
        assertThat(ColumnFit.fit(NEED, WANT, 29)).containsExactly(10, 20);
    }

    @Test
    void whatScrollsFarAnywayGetsAllItWants() {
        assertThat(ColumnFit.fit(NEED, WANT, 20)).containsExactly(30, 20);
    }

    @Test
    void roomComesBeforeWantsIfThereIsAny() {
        double[] room = {10, 30};
        double[] want = {30, 30};
        assertThat(ColumnFit.fit(NEED, room, want, 40)).containsExactly(10, 30);
        assertThat(ColumnFit.fit(NEED, room, want, 35)).containsExactly(10, 25); // the smaller want first
    }

    @Test
    void namesComeBeforeRoomForLongerNumbers() {
        double[] room = {10, 40};
        double[] names = {30, 5};
        assertThat(ColumnFit.fit(NEED, room, names, 55)).containsExactly(30, 25);
        assertThat(ColumnFit.fit(NEED, room, names, 72)).containsExactly(31, 41);
    }
}

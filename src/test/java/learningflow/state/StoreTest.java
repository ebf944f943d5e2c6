package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import learningflow.io.ScenarioReader;
import org.junit.jupiter.api.Test;

class StoreTest {
    private static final Executor ANOTHER_THREAD = work -> new Thread(work, "another").start();

    private final Store store = new Store(ScenarioReader.example());

    /** As a plot does that makes place for another one while both hear of the same change. */
    @Test
    void whatIsClosedByAnotherListenerHearsNothingMore() {
        List<State> heard = new ArrayList<>();
        List<Subscription> later = new ArrayList<>();
        store.subscribe(state -> later.forEach(Subscription::close));
        later.add(store.subscribe(heard::add));
        store.dispatch(new Transport.StepForward());
        assertThat(heard).hasSize(1);
    }

    /** As a slider does that is locked while a hand holds it: it lets go in the middle of what it draws. */
    @Test
    void whoChangesTheStateWhileItDrawsItDrawsTheNewOneLast() {
        List<Integer> drawn = new ArrayList<>();
        store.subscribe(state -> {
            if (state.step() == 1) {
                store.dispatch(new Transport.StepForward());
            }
            drawn.add(state.step());
        });
        store.dispatch(new Transport.StepForward());
        assertThat(store.state().step()).isEqualTo(2);
        assertThat(drawn).containsExactly(0, 1, 2);
    }

    @Test
    void allHearOfTheNewestStateLastAndNobodyOfAnOlderOneBehindIt() {
        List<Integer> first = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        store.subscribe(state -> first.add(state.step()));
        store.subscribe(state -> {
            if (state.step() == 1) {
                store.dispatch(new Transport.StepForward());
            }
        });
        store.subscribe(state -> last.add(state.step()));
        store.dispatch(new Transport.StepForward());
        assertThat(first).containsExactly(0, 1, 2);
        assertThat(last).containsExactly(0, 2);
    }

    @Test
    void whoSubscribesWhileOthersAreToldHearsThePresentStateAtOnceAndOnce() {
        List<Integer> heard = new ArrayList<>();
        List<Integer> atOnce = new ArrayList<>();
        store.subscribe(state -> {
            if (state.step() == 1) {
                store.subscribe(late -> heard.add(late.step()));
                atOnce.addAll(heard);
            }
        });
        store.dispatch(new Transport.StepForward());
        assertThat(atOnce).containsExactly(1);
        assertThat(heard).containsExactly(1);
    }

    @Test
    void aListenerThatThrowsLeavesTheOthersToHearOfTheNextChange() {
        List<Integer> heard = new ArrayList<>();
        store.subscribe(state -> {
            if (state.step() == 1) {
                throw new IllegalStateException("broken");
            }
        });
        store.subscribe(state -> heard.add(state.step()));
        assertThatThrownBy(() -> store.dispatch(new Transport.StepForward())).hasMessage("broken");
        store.dispatch(new Transport.StepForward());
        assertThat(heard).containsExactly(0, 2);
    }

    record Touch(String name, Runnable work) {
        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Touch> touches() {
        return Stream.of(
                new Touch("dispatch", () -> store.dispatch(new Transport.StepBack())),
                new Touch("subscribe", () -> store.subscribe(state -> {})),
                new Touch("undo", store::undo),
                new Touch("redo", store::redo),
                new Touch("open", () -> store.open(ScenarioReader.example())),
                new Touch("saved", () -> store.saved(ScenarioReader.example())));
    }

    /** Also where it would change nothing. */
    @Test
    void anotherThreadIsRefused() {
        touches()
                .forEach(touch -> assertThatThrownBy(() -> CompletableFuture.runAsync(touch.work(), ANOTHER_THREAD)
                                .join())
                        .as(touch.name())
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("another"));
    }
}

package learningflow.view.shell;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import learningflow.state.Action;
import learningflow.state.Edits;
import learningflow.state.Goal;
import learningflow.state.Lectures;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Transport;
import learningflow.view.kit.Context;

/** What each command does, but for those of a presentation. */
final class WindowKeys {
    /** An epoch of at most so many multiplications is made between two frames. */
    private static final double AT_ONCE = 1e6;

    private final Context context;
    private final Keyboard keyboard;
    private final Dialogs dialogs;

    WindowKeys(Context context, Keyboard keyboard, Dialogs dialogs) {
        this.context = context;
        this.keyboard = keyboard;
        this.dialogs = dialogs;
    }

    /** @param text shows the text of everything */
    void connect(Documents documents, Runnable text) {
        send(Command.NEXT_STEP, state -> new Transport.StepForward()); // as long as nothing is presented
        send(Command.PREVIOUS_STEP, state -> new Transport.StepBack());
        send(Command.BACK_TO_LESSON, Lectures::back);
        send(Command.PLAY, state -> new Transport.SetPlaying(!state.playing()));
        send(Command.NEXT_UPDATE, state -> new Transport.NextUpdate());
        send(Command.PREVIOUS_UPDATE, state -> new Transport.PreviousUpdate());
        send(Command.FIRST_STEP, state -> new Transport.GoToStep(0));
        send(Command.LAST_STEP, state -> new Transport.GoToStep(Integer.MAX_VALUE));
        send(Command.NEXT_EPOCH, WindowKeys::nextEpoch);
        send(
                Command.TRAIN,
                state -> state.training()
                        ? new Transport.StopTraining()
                        : new Transport.Train(Goal.endless(state.run())));
        send(Command.RESET, state -> new Edits.Reset());
        send(Command.GO_ON, state -> new Edits.GoOnFromHere());
        keyboard.on(Command.UNDO, context.store()::undo);
        keyboard.on(Command.REDO, context.store()::redo);
        keyboard.on(Command.OPEN, documents::chooseAndOpen);
        keyboard.on(Command.GALLERY, () -> dialogs.gallery(documents::openReady));
        keyboard.on(Command.NEW, () -> dialogs.blank().ifPresent(documents::openReady));
        keyboard.on(Command.CHECK, this::checkGradients);
        keyboard.on(Command.SAVE, documents::save);
        keyboard.on(Command.SAVE_AS, documents::saveAs);
        keyboard.on(Command.OPEN_LESSON, documents::chooseAndOpenLesson);
        keyboard.on(Command.TEXT_VIEW, text);
        keyboard.on(Command.HELP, dialogs::help);
        keyboard.on(Command.ABOUT, dialogs::about);
        look(Command.LARGER_TYPE, look -> look.withTypeScale(look.typeScale() + 0.1));
        look(Command.SMALLER_TYPE, look -> look.withTypeScale(look.typeScale() - 0.1));
        look(Command.NORMAL_TYPE, look -> look.withTypeScale(1));
        look(Command.SIGNS_ONLY, look -> look.withSignsOnly(!look.signsOnly()));
        look(Command.LINE_BY_LINE, look -> look.withLineByLine(!look.lineByLine()));
    }

    private void checkGradients() {
        if (context.store().state().desk().homework().open()) {
            dialogs.problem(context.text("homework.notNow"), context.text("homework.notNow.check"));
        } else {
            dialogs.check();
        }
    }

    private static Action nextEpoch(State state) {
        Run run = state.run();
        double cost = (double) run.setup().network().parameterCount()
                * run.setup().data().rows();
        boolean small = run.setup().batching().size() == 1 ? cost < AT_ONCE / 10 : cost < AT_ONCE;
        return small ? new Transport.NextEpoch() : new Transport.Train(Goal.epochs(run, 1, Double.NaN));
    }

    private void send(Command command, Function<State, Action> action) {
        keyboard.on(
                command,
                () -> context.store().dispatch(action.apply(context.store().state())));
    }

    private void look(Command command, UnaryOperator<Look> change) {
        send(command, state -> new Looks.SetLook(change.apply(state.look())));
    }
}

package learningflow.view.shell;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import learningflow.io.RecoverySlot;
import learningflow.io.Unsaved;
import learningflow.state.State;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** Asks at the start what shall become of work that was not saved when a program ended without being asked. */
final class RecoveryOffer {
    private final Recovery recovery;
    private final Documents documents;
    private final Context context;
    private final Dialogs dialogs;
    private final Background background;

    RecoveryOffer(Recovery recovery, Documents documents, Context context, Dialogs dialogs, Background background) {
        this.recovery = recovery;
        this.documents = documents;
        this.context = context;
        this.dialogs = dialogs;
        this.background = background;
    }

    private record Found(RecoverySlot slot, Unsaved work, State started, Instant time) {
        static Found in(RecoverySlot slot) throws Exception {
            Unsaved work = slot.read();
            return new Found(slot, work, State.start(work.scenario()), slot.time());
        }
    }

    /** @param otherwise done when nothing of it is opened */
    void make(Runnable otherwise) {
        background.run(recovery::left, left -> next(new ArrayDeque<>(left), otherwise), problem -> otherwise.run());
    }

    private void next(Deque<RecoverySlot> left, Runnable otherwise) {
        if (left.isEmpty()) {
            otherwise.run();
            return;
        }
        RecoverySlot slot = left.poll();
        background.run(() -> Found.in(slot), found -> ask(found, left, otherwise), problem -> {
            putAside(slot, problem);
            next(left, otherwise);
        });
    }

    private void ask(Found found, Deque<RecoverySlot> left, Runnable otherwise) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(context.texts().locale())
                .withZone(ZoneId.systemDefault())
                .format(found.time());
        switch (dialogs.recover(found.work().scenario().title(), time)) {
            case OPEN -> {
                leave(left);
                documents.openUnsaved(found.started(), found.work(), () -> recovery.adopt(found.slot()));
            }
            case DISCARD -> {
                remove(found.slot());
                next(left, otherwise);
            }
            case LATER -> {
                left.add(found.slot());
                leave(left);
                otherwise.run();
            }
        }
    }

    private static void leave(Deque<RecoverySlot> slots) {
        for (RecoverySlot slot : slots) {
            try {
                slot.close();
            } catch (IOException e) {
                log(e);
            }
        }
    }

    private static void remove(RecoverySlot slot) {
        try {
            slot.remove();
        } catch (IOException e) {
            log(e);
        }
    }

    private void putAside(RecoverySlot slot, Exception problem) {
        try {
            String aside = slot.putAside().toString();
            slot.remove();
            dialogs.problem(
                    context.text("recover.failed"),
                    context.text("recover.damaged", "problem", String.valueOf(problem.getMessage()), "file", aside));
        } catch (IOException e) {
            log(e);
        }
    }

    private static void log(Exception e) {
        System.getLogger("learningflow").log(System.Logger.Level.DEBUG, "recovery", e);
    }
}

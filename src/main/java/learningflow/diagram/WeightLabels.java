package learningflow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place on its line for the label of each weight, so that no two overlap, without looking at a number. If there is
 * none with all that is to be said it tries with less: without the old weight beside the new one, without the sign, and last
 * without δw.
 */
final class WeightLabels {
    /** Up to so many weights between two columns there is room for their signs. */
    static final int FEW = 4;
    /** Beyond so many only those in focus get a label. */
    static final int MANY = 12;

    private static final double[] PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0, 1};
    /** Of the line that is to be seen on either side. */
    private static final double SIGN_BEFORE = 0.5;

    private static final double SIGN_AFTER = 1.2;
    /** Of the type, in sizes of the diagram's. */
    static final double TYPE = Detail.SECOND;

    private WeightLabels() {}

    /** How far apart two columns must be for labels with signs between them, in sizes of the type. */
    static double gap() {
        return Form.ALL.get(0).width(1) + SIGN_BEFORE + SIGN_AFTER + 0.8;
    }

    /** What a label says. @param lines of weight, δw, ŵ as many as there are */
    record Form(boolean sign, int lines) {
        static final List<Form> ALL =
                List.of(new Form(true, 3), new Form(true, 2), new Form(false, 2), new Form(false, 1));

        double width(double em) {
            return (sign ? 8.6 : 5.0) * em * TYPE;
        }

        double height(double em) {
            return lines * Label.LINE * em * TYPE;
        }
    }

    /** The middle of a label. */
    record Place(Wire wire, double x, double y) {}

    /** Places for all the wires of a gap. */
    record Plan(Form form, List<Place> places) {}

    static Optional<Plan> plan(List<Wire> wires, double em) {
        for (Form form : Form.ALL) {
            List<Place> places = places(wires, form, em);
            if (places.size() == wires.size()) {
                return Optional.of(new Plan(form, places));
            }
        }
        return Optional.empty();
    }

    /** How many forms that say more have no room; a third line is worth no smaller type. */
    static int left(List<Wire> wires, double em) {
        int place = plan(wires, em).map(plan -> Form.ALL.indexOf(plan.form())).orElse(Form.ALL.size());
        return Math.max(0, place - 1);
    }

    /** For those in focus: as many as find a place. */
    static Plan some(List<Wire> wires, double em) {
        return plan(wires, em).orElseGet(() -> {
            Form least = Form.ALL.get(Form.ALL.size() - 1);
            return new Plan(least, scattered(wires, least, em));
        });
    }

    private static List<Place> places(List<Wire> wires, Form form, double em) {
        List<Place> aligned = aligned(wires, form, em);
        List<Place> scattered = scattered(wires, form, em);
        boolean better = scattered.size() == wires.size()
                && covered(scattered, wires, form, em) < covered(aligned, wires, form, em);
        return aligned.isEmpty() || better ? scattered : aligned;
    }

    /** All below each other, where they cover the fewest other lines; none if they overlap everywhere. */
    private static List<Place> aligned(List<Wire> wires, Form form, double em) {
        List<List<Place>> found = new ArrayList<>();
        for (double part : PLACES) {
            List<Place> places = new ArrayList<>();
            for (Wire wire : wires) {
                if (hasRoom(wire, form, em)) {
                    places.add(at(wire, part, form, em));
                }
            }
            if (places.size() == wires.size() && free(places, form, em)) {
                found.add(places);
            }
        }
        return found.stream()
                .min(Comparator.comparingInt(places -> covered(places, wires, form, em)))
                .orElse(List.of());
    }

    private static List<Place> scattered(List<Wire> wires, Form form, double em) {
        List<Place> taken = new ArrayList<>();
        for (Wire wire : wires) {
            Place best = null;
            int fewest = Integer.MAX_VALUE;
            for (double part : PLACES) {
                Place place = at(wire, part, form, em);
                int covered = covered(List.of(place), wires, form, em);
                boolean free =
                        hasRoom(wire, form, em) && taken.stream().noneMatch(other -> overlap(other, place, form, em));
                if (free && covered < fewest) {
                    best = place;
                    fewest = covered;
                }
            }
            if (best != null) {
                taken.add(best);
            }
        }
        return taken;
    }

    private static boolean hasRoom(Wire wire, Form form, double em) {
        return right(wire, form, em) >= left(wire, form, em);
    }

    private static double left(Wire wire, Form form, double em) {
        return wire.x1() + form.width(em) / 2 + (form.sign() ? SIGN_BEFORE : 0.2) * em;
    }

    private static double right(Wire wire, Form form, double em) {
        return wire.x2() - form.width(em) / 2 - (form.sign() ? SIGN_AFTER : 0.7) * em;
    }

    private static Place at(Wire wire, double part, Form form, double em) {
        double left = left(wire, form, em);
        double x = left + part * (right(wire, form, em) - left);
        return new Place(wire, x, wire.yOver(x));
    }

    private static boolean free(List<Place> places, Form form, double em) {
        for (int a = 0; a < places.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (overlap(places.get(a), places.get(b), form, em)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean overlap(Place a, Place b, Form form, double em) {
        return Math.abs(a.x() - b.x()) < form.width(em) + 0.2 * em
                && Math.abs(a.y() - b.y()) < form.height(em) + (form.lines() > 1 ? 0.5 : 0.1) * em;
    }

    /** How many lines run behind labels that are not theirs. */
    private static int covered(List<Place> places, List<Wire> wires, Form form, double em) {
        int count = 0;
        for (Place place : places) {
            for (Wire wire : wires) {
                if (wire != place.wire() && passes(wire, place, form, em)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean passes(Wire wire, Place place, Form form, double em) {
        double half = form.width(em) / 2;
        double y1 = wire.yOver(place.x() - half) - place.y();
        double y2 = wire.yOver(place.x() + half) - place.y();
        double reach = form.height(em) / 2 + wire.apart();
        return Math.min(y1, y2) < reach && Math.max(y1, y2) > -reach;
    }
}

package learningflow.diagram;

import java.util.OptionalDouble;
import learningflow.core.WeightId;

/** How the signs of a weight's impact and of its move come about. */
final class SignRules {
    private SignRules() {}

    /** δw has the sign of δ times that of the input, − · + = −, where one row gave it. */
    static String impact(Known known, WeightId id, double dw) {
        double delta = known.deltaRow(id.layer() + 1)[id.neuron()];
        double o = known.oRow(id.layer() - 1)[id.input()];
        String result = Picture.sign(dw);
        return known.rows() > 1 ? result : Picture.sign(delta) + "·" + Picture.sign(o) + " = " + result;
    }

    /** The weight went against its δw, −(−) = +, if it is as simple as that. @param whole whether there is room for it all */
    static String move(Known known, WeightId id, OptionalDouble dw, boolean whole) {
        double move = known.weight(id) - known.oldWeight(id);
        boolean against =
                dw.isPresent() && dw.getAsDouble() != 0 && Math.signum(move) == -Math.signum(dw.getAsDouble());
        String result = Picture.sign(move);
        return whole && against ? "−(" + Picture.sign(dw.getAsDouble()) + ") = " + result : result;
    }
}

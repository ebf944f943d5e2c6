package learningflow.state;

/**
 * How things are shown, which changes nothing about them.
 *
 * @param speed of the animation, 1 is normal
 * @param typeScale 1 is normal
 * @param logLoss whether the loss plot's axis is logarithmic
 * @param signsOnly whether the graph shows +, − and 0 in place of numbers
 * @param lineByLine whether the step keys reveal a formula line by line
 * @param tones whether a loss that rises or falls is heard
 */
public record Look(
        View view,
        Theme theme,
        double speed,
        double typeScale,
        boolean reduceMotion,
        boolean logLoss,
        boolean signsOnly,
        boolean lineByLine,
        boolean tones) {
    public static final Look INITIAL = new Look(View.NEURONS, Theme.LIGHT, 1, 1, false, false, false, false, false);

    /** The two views of the graph. */
    public enum View {
        NEURONS,
        LAYERS
    }

    /** The colour themes. */
    public enum Theme {
        LIGHT,
        DARK,
        PROJECTOR
    }

    public Look withView(View changed) {
        return new Look(changed, theme, speed, typeScale, reduceMotion, logLoss, signsOnly, lineByLine, tones);
    }

    public Look withTheme(Theme changed) {
        return new Look(view, changed, speed, typeScale, reduceMotion, logLoss, signsOnly, lineByLine, tones);
    }

    public Look withSpeed(double changed) {
        return new Look(view, theme, changed, typeScale, reduceMotion, logLoss, signsOnly, lineByLine, tones);
    }

    /** Between 80 % and 200 %. */
    public Look withTypeScale(double changed) {
        double bounded = Math.max(0.8, Math.min(changed, 2));
        return new Look(view, theme, speed, bounded, reduceMotion, logLoss, signsOnly, lineByLine, tones);
    }

    public Look withReduceMotion(boolean changed) {
        return new Look(view, theme, speed, typeScale, changed, logLoss, signsOnly, lineByLine, tones);
    }

    public Look withLogLoss(boolean changed) {
        return new Look(view, theme, speed, typeScale, reduceMotion, changed, signsOnly, lineByLine, tones);
    }

    public Look withSignsOnly(boolean changed) {
        return new Look(view, theme, speed, typeScale, reduceMotion, logLoss, changed, lineByLine, tones);
    }

    public Look withLineByLine(boolean changed) {
        return new Look(view, theme, speed, typeScale, reduceMotion, logLoss, signsOnly, changed, tones);
    }

    public Look withTones(boolean changed) {
        return new Look(view, theme, speed, typeScale, reduceMotion, logLoss, signsOnly, lineByLine, changed);
    }
}

package learningflow.diagram;

/** Something on its way along an arrow: a dot at (x, y), with a soft halo around it. */
public record Pulse(String id, double x, double y, double radius, Role role) {}

package learningflow.io;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningflow.core.Network;
import learningflow.lesson.Exercise;
import learningflow.lesson.Part;
import learningflow.lesson.Touch;

/** Names of parts of a network in a lesson file. */
final class PartReader {
    private static final int MOST = 100;
    private static final String AREAS =
            Stream.of(Touch.Area.values()).map(PartReader::name).collect(Collectors.joining(", "));

    private final Network network;

    PartReader(Network network) {
        this.network = network;
    }

    Part one(Value name) throws BadFileException {
        return Part.parse(name.string())
                .filter(part -> part.isIn(network))
                .orElseThrow(() -> name.not("expected.part"));
    }

    /** What an exercise asks for. */
    Part asked(Value name) throws BadFileException {
        return Part.parse(name.string())
                .filter(part -> Exercise.isAskable(part, network))
                .orElseThrow(() -> name.not("expected.asked"));
    }

    Set<Part> all(Value names) throws BadFileException {
        requireShort(names);
        Set<Part> parts = new LinkedHashSet<>();
        for (int i = 0; i < names.length(); i++) {
            parts.add(one(names.get(i)));
        }
        return parts;
    }

    /** What may be touched: "nothing", "anything", or a list of parts and areas. */
    Touch touch(Value given) throws BadFileException {
        if (given.isString()) {
            return switch (given.string()) {
                case "nothing" -> Touch.NOTHING;
                case "anything" -> Touch.ANYTHING;
                default -> throw given.not("expected.touch");
            };
        }
        requireShort(given);
        Set<Part> parts = new LinkedHashSet<>();
        Set<Touch.Area> areas = EnumSet.noneOf(Touch.Area.class);
        for (int i = 0; i < given.length(); i++) {
            Value name = given.get(i);
            Optional<Touch.Area> area = area(name.string());
            if (area.isPresent()) {
                areas.add(area.get());
            } else {
                parts.add(touchable(name));
            }
        }
        return new Touch(parts, areas);
    }

    private static Optional<Touch.Area> area(String name) {
        return Stream.of(Touch.Area.values())
                .filter(area -> name(area).equals(name))
                .findFirst();
    }

    private static String name(Touch.Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private Part touchable(Value name) throws BadFileException {
        return Part.parse(name.string())
                .filter(part -> part.isIn(network) && Touch.isTouchable(part))
                .orElseThrow(() -> name.not("expected.touchable", "areas", AREAS));
    }

    private static void requireShort(Value names) throws BadFileException {
        if (names.length() > MOST) {
            throw names.amount("bad.names", names.length(), "expected.numberCount", "max", MOST);
        }
    }
}

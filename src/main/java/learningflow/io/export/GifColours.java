package learningflow.io.export;

import java.awt.Color;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learningflow.io.draw.Palette;

/** The colours of a GIF file, which are the same in all frames: those of the theme and what lies between them at edges. */
final class GifColours {
    /** The colour that lets the frame before be seen. */
    static final int SAME = 255;

    private static final List<String> GROUNDS = List.of("card", "window", "forward-fill", "backward-fill", "faint");
    private static final List<String> INKS = List.of(
            "text", "muted", "forward", "backward", "forward-text", "backward-text", "line", "good-text", "bad-text");
    private static final int BETWEEN = 4;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    GifColours(Palette palette) {
        Set<Integer> all = new LinkedHashSet<>();
        GROUNDS.forEach(name -> all.add(rgb(palette.get(name))));
        INKS.forEach(name -> all.add(rgb(palette.get(name))));
        List.of("card-line", "selected").forEach(name -> all.add(rgb(palette.get(name))));
        for (String ground : GROUNDS) {
            for (String ink : INKS) {
                for (int i = 1; i <= BETWEEN; i++) {
                    all.add(blend(palette.get(ground), palette.get(ink), i / (BETWEEN + 1.0)));
                }
            }
        }
        for (int i = 1; i <= BETWEEN; i++) {
            all.add(blend(palette.get("forward"), palette.get("backward"), i / (BETWEEN + 1.0)));
        }
        colours = new ArrayList<>(all).stream().limit(SAME).mapToInt(i -> i).toArray();
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }

    private static int blend(Color a, Color b, double part) {
        int red = (int) Math.round(a.getRed() + part * (b.getRed() - a.getRed()));
        int green = (int) Math.round(a.getGreen() + part * (b.getGreen() - a.getGreen()));
        int blue = (int) Math.round(a.getBlue() + part * (b.getBlue() - a.getBlue()));
        return red << 16 | green << 8 | blue;
    }

    IndexColorModel model() {
        int[] padded = new int[SAME + 1];
        for (int i = 0; i < SAME; i++) {
            padded[i] = 0xFF000000 | colours[Math.min(i, colours.length - 1)];
        }
        return new IndexColorModel(8, SAME + 1, padded, 0, true, SAME, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    /** Which of them is nearest. */
    int of(int rgb) {
        return nearest.computeIfAbsent(rgb & 0xFFFFFF, this::search);
    }

    private int search(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (rgb >> 16) - (colours[i] >> 16);
            int green = (rgb >> 8 & 0xFF) - (colours[i] >> 8 & 0xFF);
            int blue = (rgb & 0xFF) - (colours[i] & 0xFF);
            int distance = 2 * red * red + 4 * green * green + 3 * blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}

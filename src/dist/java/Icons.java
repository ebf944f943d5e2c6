import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes every size and kind of icon from the one drawing: {@code Icons DRAWING FOLDER SIZE…}, {@code ico} and {@code icns} for all. */
public final class Icons {
    private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 256};
    private static final String[] ICNS_TYPES = {"icp4", "icp5", "ic07", "ic08", "ic09"};
    private static final int[] ICNS_SIZES = {16, 32, 128, 256, 512};

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        SVGDocument drawing = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL());
        for (int i = 2; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "ico" -> Files.write(folder.resolve("learning-flow.ico"), ico(drawing));
                case "icns" -> Files.write(folder.resolve("learning-flow.icns"), icns(drawing));
                default -> Files.write(
                        folder.resolve(arguments[i] + ".png"), png(drawing, Integer.parseInt(arguments[i])));
            }
        }
    }

    private static byte[] png(SVGDocument drawing, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Windows' kind: a directory of 16 bytes a picture, then the pictures as PNG. */
    private static byte[] ico(SVGDocument drawing) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int length = 6 + 16 * ICO_SIZES.length;
        int at = length;
        for (int size : ICO_SIZES) {
            pictures.add(png(drawing, size));
            length += pictures.get(pictures.size() - 1).length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
        for (int i = 0; i < ICO_SIZES.length; i++) {
            byte side = (byte) ICO_SIZES[i]; // 256 is written as 0
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /** The Mac's kind: a type, a length, and the picture as PNG. */
    private static byte[] icns(SVGDocument drawing) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < ICNS_TYPES.length; i++) {
            byte[] picture = png(drawing, ICNS_SIZES[i]);
            body.write(head(ICNS_TYPES[i], picture.length));
            body.write(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head("icns", body.size()));
        body.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(8).put(type.getBytes()).putInt(length + 8).array();
    }
}

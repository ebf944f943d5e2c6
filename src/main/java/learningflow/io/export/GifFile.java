package learningflow.io.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a GIF file frame by frame. Of each frame only what has changed is stored; equal ones are shown longer. */
final class GifFile implements AutoCloseable {
    private static final String NATIVE = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final int LONGEST = 65535;

    private final ImageOutputStream out;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final GifColours colours;
    private final IndexColorModel model;
    private byte[] shown;
    /** What comes next, and for how long. */
    private BufferedImage waiting;

    private Rectangle place;
    private int hundredths;
    private boolean first = true;

    GifFile(Path file, GifColours colours) throws IOException {
        this.colours = colours;
        model = colours.model();
        out = ImageIO.createImageOutputStream(file.toFile());
        out.setByteOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
        writer.setOutput(out);
    }

    /** @param time in hundredths of a second */
    void add(BufferedImage image, int time) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] next = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            next[i] = (byte) colours.of(pixels[i]);
        }
        if (shown == null) {
            writer.prepareWriteSequence(streamMetadata(width, height));
        }
        Rectangle changed = shown == null ? new Rectangle(width, height) : changed(next, width, height);
        if (changed.isEmpty()) {
            hundredths += time;
            return;
        }
        flush();
        waiting = difference(next, width, changed);
        place = changed;
        hundredths = time;
        shown = next;
    }

    private Rectangle changed(byte[] next, int width, int height) {
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int from = Arrays.mismatch(shown, row, row + width, next, row, row + width);
            if (from >= 0) {
                int to = width - 1;
                while (shown[row + to] == next[row + to]) {
                    to--;
                }
                left = Math.min(left, from);
                right = Math.max(right, to);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return top < 0 ? new Rectangle() : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private BufferedImage difference(byte[] next, int width, Rectangle area) {
        BufferedImage image = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < area.height; y++) {
            for (int x = 0; x < area.width; x++) {
                int at = (area.y + y) * width + area.x + x;
                boolean same = shown != null && shown[at] == next[at];
                target[y * area.width + x] = same ? (byte) GifColours.SAME : next[at];
            }
        }
        return image;
    }

    private void flush() throws IOException {
        if (waiting != null) {
            writer.writeToSequence(new IIOImage(waiting, null, metadata()), writer.getDefaultWriteParam());
            waiting = null;
            first = false;
        }
    }

    /** The size of the film, and the colours that all its frames share. */
    private IIOMetadata streamMetadata(int width, int height) throws IOException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(writer.getDefaultWriteParam());
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(STREAM);
        IIOMetadataNode screen = node(root, "LogicalScreenDescriptor");
        screen.setAttribute("logicalScreenWidth", Integer.toString(width));
        screen.setAttribute("logicalScreenHeight", Integer.toString(height));
        screen.setAttribute("colorResolution", "8");
        screen.setAttribute("pixelAspectRatio", "0");
        root.removeChild(node(root, "GlobalColorTable"));
        IIOMetadataNode table = node(root, "GlobalColorTable");
        table.setAttribute("sizeOfGlobalColorTable", Integer.toString(model.getMapSize()));
        table.setAttribute("backgroundColorIndex", "0");
        table.setAttribute("sortFlag", "FALSE");
        for (int i = 0; i < model.getMapSize(); i++) {
            IIOMetadataNode entry = new IIOMetadataNode("ColorTableEntry");
            entry.setAttribute("index", Integer.toString(i));
            entry.setAttribute("red", Integer.toString(model.getRed(i)));
            entry.setAttribute("green", Integer.toString(model.getGreen(i)));
            entry.setAttribute("blue", Integer.toString(model.getBlue(i)));
            table.appendChild(entry);
        }
        metadata.setFromTree(STREAM, root);
        return metadata;
    }

    private IIOMetadata metadata() throws IOException {
        ImageWriteParam param = writer.getDefaultWriteParam();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(waiting), param);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(NATIVE);
        root.removeChild(node(root, "LocalColorTable"));
        IIOMetadataNode descriptor = node(root, "ImageDescriptor");
        descriptor.setAttribute("interlaceFlag", "FALSE");
        descriptor.setAttribute("imageLeftPosition", Integer.toString(place.x));
        descriptor.setAttribute("imageTopPosition", Integer.toString(place.y));
        IIOMetadataNode control = node(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(GifColours.SAME));
        control.setAttribute("delayTime", Integer.toString(Math.min(hundredths, LONGEST)));
        if (first) {
            root.appendChild(endless());
        }
        metadata.setFromTree(NATIVE, root);
        return metadata;
    }

    private static IIOMetadataNode node(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }

    /** The extension by which a GIF file begins again after its last frame. */
    private static IIOMetadataNode endless() {
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(extension);
        return extensions;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}

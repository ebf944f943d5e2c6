package learningflow.io.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;
import org.jcodec.scale.AWTUtil;
import org.jcodec.scale.RgbToYuv420p;

/** Writes an MP4 file frame by frame. A frame that stands for some time is stored once, and lasts so long. */
final class Mp4File implements AutoCloseable {
    private static final int TIMESCALE = 1000;
    private static final int KEY_INTERVAL = 100;
    /** Little moves, and nothing far. */
    private static final int MOTION = 4;

    private final SeekableByteChannel channel;
    private final MP4Muxer muxer;
    private final H264Encoder encoder = H264Encoder.createH264Encoder();
    private final double perSecond;
    private MuxerTrack track;
    private ByteBuffer buffer;
    private long frames;
    private long number;

    /** @param perSecond how many frames last a second */
    Mp4File(Path file, double perSecond) throws IOException {
        channel = NIOUtils.writableChannel(file.toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(channel);
        this.perSecond = perSecond;
        encoder.setKeyInterval(KEY_INTERVAL);
        encoder.setMotionSearchRange(MOTION);
    }

    /** @param lasts how many frames long it is shown */
    void add(BufferedImage image, int lasts) throws IOException {
        // The encoder asks for the full range, and players take what it writes for the usual, limited one.
        Picture picture = Picture.create(image.getWidth(), image.getHeight(), ColorSpace.YUV420J);
        new RgbToYuv420p().transform(AWTUtil.fromBufferedImageRGB(image), picture);
        if (track == null) {
            Size size = new Size(image.getWidth(), image.getHeight());
            track = muxer.addVideoTrack(
                    Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(size, ColorSpace.YUV420J));
            buffer = ByteBuffer.allocate(3 * image.getWidth() * image.getHeight());
        }
        buffer.clear();
        VideoEncoder.EncodedFrame encoded = encoder.encodeFrame(picture, buffer);
        long from = time(frames);
        frames += lasts;
        track.addFrame(Packet.createPacket(
                encoded.getData(),
                from,
                TIMESCALE,
                time(frames) - from,
                number++,
                encoded.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER,
                null));
    }

    private long time(long frame) {
        return Math.round(frame * TIMESCALE / perSecond);
    }

    void finish() throws IOException {
        muxer.finish();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package kr.medportal.identity.captcha;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures as PNG (ISO/IEC 15948) with a palette of 16 colours, two pixels a byte. */
final class Png {

    static final int COLOURS = 16;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BIT_DEPTH = 4;
    private static final byte PALETTE = 3;
    private static final byte NO_FILTER = 0;

    private Png() {}

    /**
     * @param width in pixels
     * @param pixels row by row, each an index of {@code palette}
     * @param palette up to {@link #COLOURS} colours as 0xRRGGBB
     */
    static byte[] encode(int width, byte[] pixels, int[] palette) {
        int height = pixels.length / width;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "PLTE", colours(palette));
            chunk(out, "IDAT", deflate(rows(width, height, pixels)));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        // Depth, colour type; then compression, filter and interlace methods, of which each has its only or plain one.
        out.write(new byte[] {BIT_DEPTH, PALETTE, 0, 0, 0});
        return header.toByteArray();
    }

    private static byte[] colours(int[] palette) {
        byte[] bytes = new byte[palette.length * 3];
        for (int i = 0; i < palette.length; i++) {
            bytes[3 * i] = (byte) (palette[i] >> 16);
            bytes[3 * i + 1] = (byte) (palette[i] >> 8);
            bytes[3 * i + 2] = (byte) palette[i];
        }
        return bytes;
    }

    private static byte[] rows(int width, int height, byte[] pixels) {
        int stride = 1 + (width + 1) / 2;
        byte[] rows = new byte[height * stride];
        for (int y = 0; y < height; y++) {
            rows[y * stride] = NO_FILTER;
            for (int x = 0; x < width; x++) {
                int shift = x % 2 == 0 ? BIT_DEPTH : 0;
                rows[y * stride + 1 + x / 2] |= (byte) (pixels[y * width + x] << shift);
            }
        }
        return rows;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}

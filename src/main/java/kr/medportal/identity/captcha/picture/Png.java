package kr.medportal.identity.captcha.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures as PNG (ISO/IEC 15948) with a palette of up to four colours, four pixels a byte. */
final class Png {

    static final int PIXELS_PER_BYTE = 4;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BIT_DEPTH = 2;
    private static final byte PALETTE = 3;

    /** One step below zlib's usual one takes half the time, for one byte in twenty more. */
    private static final int COMPRESSION = 5;

    /** Length, type and checksum. */
    private static final int CHUNK_OVERHEAD = 12;

    private Png() {}

    /**
     * @param width in pixels, a multiple of four
     * @param height in pixels
     * @param rows each begins with a byte 0 (no filter); the first pixel of a byte is in its highest bits
     * @param palette up to four colours as 0xRRGGBB
     */
    static byte[] encode(int width, int height, byte[] rows, int... palette) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BIT_DEPTH)
                .put(PALETTE)
                // Then the methods of compression, filter and interlace, of which each has its only or plain one: 0.
                .array();
        byte[] colours = new byte[palette.length * 3];
        for (int i = 0; i < palette.length; i++) {
            colours[3 * i] = (byte) (palette[i] >> 16);
            colours[3 * i + 1] = (byte) (palette[i] >> 8);
            colours[3 * i + 2] = (byte) palette[i];
        }
        byte[] packed = new byte[rows.length + 64];
        int packedLength = deflate(rows, packed);
        ByteBuffer png = ByteBuffer.allocate(
                SIGNATURE.length + 4 * CHUNK_OVERHEAD + header.length + colours.length + packedLength);
        png.put(SIGNATURE);
        chunk(png, "IHDR", header, header.length);
        chunk(png, "PLTE", colours, colours.length);
        chunk(png, "IDAT", packed, packedLength);
        chunk(png, "IEND", new byte[0], 0);
        return png.array();
    }

    private static int deflate(byte[] bytes, byte[] into) {
        Deflater deflater = new Deflater(COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(into, length, into.length - length);
            }
            return length;
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteBuffer png, String type, byte[] data, int length) {
        png.putInt(length);
        int from = png.position();
        png.put(type.getBytes(StandardCharsets.US_ASCII)).put(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(png.duplicate().limit(png.position()).position(from));
        png.putInt((int) crc.getValue());
    }
}

package kr.medportal.identity.captcha.picture;

/** One bit for each pixel of a picture, kept so that a whole row of a pen's dot is set in one step. */
final class Bits {

    private static final int WORD = 64;

    /** One more than a row needs, for dots that reach over the end of the word before. */
    private static final int STRIDE = (DigitPicture.WIDTH + WORD - 1) / WORD + 1;

    private final long[] words = new long[STRIDE * DigitPicture.HEIGHT];

    /**
     * Sets the bits of a mask.
     *
     * @param x where its lowest bit comes to lie
     * @param mask the higher the bit, the further to the right
     */
    void set(int x, int y, int mask) {
        int word = y * STRIDE + x / WORD;
        int shift = x % WORD;
        words[word] |= (long) mask << shift;
        // In two steps, because a shift by all 64 bits would be none.
        words[word + 1] |= (long) mask >>> 1 >>> (WORD - 1 - shift);
    }

    /** Sets the bits of a row from {@code from} on up to, without it, {@code to}; both may lie outside of the picture. */
    void setSpan(int y, int from, int to) {
        int left = Math.max(from, 0);
        int right = Math.min(to, DigitPicture.WIDTH);
        for (int x = left; x < right; ) {
            int end = Math.min(right, (x / WORD + 1) * WORD);
            words[y * STRIDE + x / WORD] |= -1L >>> (WORD - (end - x)) << (x % WORD);
            x = end;
        }
    }

    /** Eight pixels of a row, from pixel {@code 8 * group} on; the first is the lowest bit. */
    int eight(int y, int group) {
        return (int) (words[y * STRIDE + group / Long.BYTES] >>> (group % Long.BYTES * Byte.SIZE)) & 0xff;
    }
}

package kr.medportal.identity.captcha.sound;

/** Ratios of loudness as people hear them. */
final class Decibels {

    private Decibels() {}

    /** -6 halves, 20 is ten times. */
    static double factor(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}

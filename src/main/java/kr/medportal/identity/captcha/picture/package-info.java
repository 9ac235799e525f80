/** Draws the digits of a challenge as a PNG, in plain Java (rule R11). */
@NullMarked
package kr.medportal.identity.captcha.picture;

import org.jspecify.annotations.NullMarked;

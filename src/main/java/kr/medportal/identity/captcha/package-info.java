/** The digits in a picture that a visitor reads to show that no script fills in the form (rule R11). */
@NullMarked
package kr.medportal.identity.captcha;

import org.jspecify.annotations.NullMarked;

/** The digits of a challenge spoken, for visitors who do not see the picture (rule R11). */
@NullMarked
package kr.medportal.identity.captcha.sound;

import org.jspecify.annotations.NullMarked;

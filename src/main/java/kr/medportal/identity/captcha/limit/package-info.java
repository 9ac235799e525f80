/** How often somebody may do something, counted on this node alone. */
@NullMarked
package kr.medportal.identity.captcha.limit;

import org.jspecify.annotations.NullMarked;

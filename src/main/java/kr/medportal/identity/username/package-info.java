/** Which e-mail addresses can be a username (rule R2). */
@NullMarked
package kr.medportal.identity.username;

import org.jspecify.annotations.NullMarked;

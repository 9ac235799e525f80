/** What a password must and must not be (rules R3, R4, R5). */
@NullMarked
package kr.medportal.identity.password;

import org.jspecify.annotations.NullMarked;

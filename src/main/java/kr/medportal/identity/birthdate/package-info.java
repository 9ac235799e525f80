/** When somebody was born: how it is written, and how old one must be. */
@NullMarked
package kr.medportal.identity.birthdate;

import org.jspecify.annotations.NullMarked;

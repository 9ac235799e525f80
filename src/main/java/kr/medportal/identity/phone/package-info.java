/** Mobile phone numbers: how they are written, and which are taken. */
@NullMarked
package kr.medportal.identity.phone;

import org.jspecify.annotations.NullMarked;

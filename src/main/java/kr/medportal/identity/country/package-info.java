/** The countries and areas that a member can live in, named and ordered as the reader's language does. */
@NullMarked
package kr.medportal.identity.country;

import org.jspecify.annotations.NullMarked;

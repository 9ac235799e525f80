/** What a person's full name may be (rule R1). */
@NullMarked
package kr.medportal.identity.name;

import org.jspecify.annotations.NullMarked;

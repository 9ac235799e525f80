/** The login theme without a server: templates, texts, resources. */
@NullMarked
package kr.medportal.identity.theme;

import org.jspecify.annotations.NullMarked;

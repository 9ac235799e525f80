/**
 * What runs inside the tested server and nowhere else: a provider jar of its own is made of this package, so nothing in
 * the extension's jar can be switched to let a test through.
 */
@NullMarked
package kr.medportal.identity.testprovider;

import org.jspecify.annotations.NullMarked;

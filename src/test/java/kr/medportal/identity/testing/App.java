package kr.medportal.identity.testing;

/**
 * An app that signs people in.
 *
 * @param redirectUri its only redirect address
 */
public record App(String clientId, String redirectUri) {}

/**
 * The portal on one machine: Keycloak, a mail catcher with its outbox page, and apps that sign in through it. In
 * containers the apps and the mail catcher run without the rest.
 */
@NullMarked
package kr.medportal.identity.demo;

import org.jspecify.annotations.NullMarked;

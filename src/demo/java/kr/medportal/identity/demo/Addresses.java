package kr.medportal.identity.demo;

/** Where browsers find the services of a portal. */
@FunctionalInterface
interface Addresses {

    /** The address of a web service, without a slash at the end. */
    String of(Service service);
}

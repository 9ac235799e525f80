package kr.medportal.identity.phone.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.medportal.identity.phone.PhoneExamples;

/** How mobile numbers look, for a page on which another country is chosen: no page carries all of them. */
public final class PhoneExamplesResource {

    PhoneExamplesResource() {}

    /** JSON: ISO 3166-1 alpha-2 code to a number as it is dialled there. The same for everybody, for a day. */
    @GET
    public Response byCountry() {
        return Response.ok(PhoneExamples.byCountry(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=86400")
                .build();
    }
}

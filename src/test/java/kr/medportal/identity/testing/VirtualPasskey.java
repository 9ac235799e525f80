package kr.medportal.identity.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A phone with a fingerprint reader that always agrees, plugged in to the browser. */
public final class VirtualPasskey {

    private final CDPSession devTools;
    private final String id;

    private VirtualPasskey(CDPSession devTools, String id) {
        this.devTools = devTools;
        this.id = id;
    }

    /** Plugs one in that has no passkey yet. */
    public static VirtualPasskey plugIn(Page page) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject made = devTools.send("WebAuthn.addVirtualAuthenticator", parameters);
        return new VirtualPasskey(devTools, made.get("authenticatorId").getAsString());
    }

    /** Loses all passkeys, so that the next question of a page is answered with an error. */
    public void forget() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", id);
        devTools.send("WebAuthn.clearCredentials", parameters);
    }
}

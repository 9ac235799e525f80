// Sign-in with a passkey. The button carries what Keycloak's scripts ask the browser for.
import { initAuthenticate } from "./passkeysConditionalAuth.js";
import { authenticateByWebAuthn } from "./webauthnAuthenticate.js";

const button = document.getElementById("authenticateWebAuthnButton");
const request = {
  isUserIdentified: button.dataset.isUserIdentified === "true",
  challenge: button.dataset.challenge,
  userVerification: button.dataset.userVerification,
  rpId: button.dataset.rpId,
  createTimeout: Number(button.dataset.createTimeout),
  mediation: button.dataset.mediation,
  authenticatorAttachment: button.dataset.authenticatorAttachment,
};

button.addEventListener("click", () => authenticateByWebAuthn({ ...request, errmsg: button.dataset.unsupported }), {
  once: true,
});

if (button.dataset.automatic !== undefined) {
  const field = document.querySelector("[data-passkey-field]");
  initAuthenticate({ ...request, errmsg: button.dataset.automaticUnsupported }, (offeredInField) => {
    if (field) {
      field.hidden = !offeredInField;
      button.hidden = offeredInField;
    }
  });
}

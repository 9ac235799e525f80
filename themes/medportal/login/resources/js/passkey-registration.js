// Registration of a passkey. The button carries what Keycloak's script asks the browser for.
import { registerByWebAuthn } from "./webauthnRegister.js";

const button = document.getElementById("registerWebAuthn");
button.addEventListener(
  "click",
  () =>
    registerByWebAuthn({
      ...button.dataset,
      createTimeout: Number(button.dataset.createTimeout),
      signatureAlgorithms: button.dataset.signatureAlgorithms.split(",").filter(Boolean).map(Number),
    }),
  { once: true },
);

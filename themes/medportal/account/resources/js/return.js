// Back from the consents (see consents.js) the address has the answer to a request that the console did not make. Keycloak
// takes no address for a way back that has such parameters, so they go before the console asks for its tokens.
const { searchParams } = new URL(location.href);
if (searchParams.get("kc_action") === "medportal-consents" && !searchParams.has("state")) {
  history.replaceState(null, "", location.pathname);
}

// The menu item "Your agreements": starts the required action medportal-consents and comes back to the account. The
// console asks for its own tokens when it opens again, so the code that comes along is left unused.
// Where Keycloak 26.7 finds a module of content.json: its path is literally that of Keycloak's route, and it stands before
// the first item that has children.
import { useEffect } from "react";

export default function Consents() {
  useEffect(() => {
    const { serverBaseUrl, realm, locale } = JSON.parse(document.getElementById("environment").textContent);
    const server = `${serverBaseUrl.replace(/\/$/, "")}/realms/${encodeURIComponent(realm)}`;
    const request = new URLSearchParams({
      client_id: "account",
      response_type: "code",
      scope: "openid",
      redirect_uri: `${server}/account/`,
      kc_action: "medportal-consents",
      ui_locales: locale,
    });
    // In the place of this page, so that the browser's way back leads to the account and not here again.
    location.replace(`${server}/protocol/openid-connect/auth?${request}`);
  }, []);
  return null;
}

// One page for every demo app; config.json says which one it is.
/* global Keycloak */

const APPS = {
  portal: {
    title: "Korea Medical Tourism Portal",
    short: "Portal",
    tagline: "Online consultation, hospitals and My Page for visitors from all over the world.",
  },
  community: {
    title: "Community",
    short: "Community",
    tagline: "Experiences of other visitors. Whoever is signed in at the portal is signed in here as well.",
  },
  "provider-microsite": {
    title: "For service providers",
    short: "Providers",
    tagline: "Medical institutions and hosting companies register here.",
  },
};

const element = (id) => document.getElementById(id);
const config = await (await fetch("config.json")).json();
const app = APPS[config.clientId];
const keycloak = new Keycloak({ url: config.keycloak, realm: config.realm, clientId: config.clientId });
const redirectUri = config.apps.find((each) => each.here).url;

document.title = `${app.title} - VISITMEDICALKOREA`;
element("title").textContent = app.title;
element("tagline").textContent = app.tagline;
element("outbox").href = config.outbox;
for (const each of config.apps) {
  const link = document.createElement("a");
  link.href = each.url;
  link.textContent = APPS[each.id].short;
  if (each.here) {
    link.setAttribute("aria-current", "page");
  }
  element("apps").append(link);
}

const language = element("language");
language.value = localStorage.getItem("language") ?? "";
language.addEventListener("change", () => localStorage.setItem("language", language.value));
const options = (more) => ({ redirectUri, ...(language.value && { locale: language.value }), ...more });

element("sign-in").addEventListener("click", () => keycloak.login(options()));
element("register").addEventListener("click", () => keycloak.login(options({ prompt: "create" })));
element("consents").addEventListener("click", () => keycloak.login(options({ action: "medportal-consents" })));
element("sign-out").addEventListener("click", () => keycloak.logout({ redirectUri }));

function show() {
  const signedIn = Boolean(keycloak.authenticated);
  element("signed-in").hidden = !signedIn;
  element("signed-out").hidden = signedIn;
  if (signedIn) {
    const claims = keycloak.idTokenParsed;
    element("name").textContent = claims.name ?? claims.preferred_username;
    element("email").textContent = `${claims.email}${claims.email_verified ? " (confirmed)" : ""}`;
    element("roles").textContent = (keycloak.realmAccess?.roles ?? []).join(", ");
    element("account").href = keycloak.createAccountUrl({ redirectUri });
    element("id-token").textContent = JSON.stringify(claims, null, 2);
    element("access-token").textContent = JSON.stringify(keycloak.tokenParsed, null, 2);
  }
  document.documentElement.dataset.state = signedIn ? "signed-in" : "signed-out";
}

function fail(error) {
  const problem = element("problem");
  const reason = error?.error_description ?? error?.error ?? "Keycloak did not answer.";
  problem.textContent = `Sign-in did not work: ${reason}`;
  problem.hidden = false;
}

keycloak.onAuthLogout = show;
keycloak.onTokenExpired = () => keycloak.updateToken(30).catch(show);

try {
  // Asks Keycloak without a prompt whether this browser has a session: that is the single sign-on. One tab after the other:
  // Keycloak first tries out in a frame whether it may read its cookies there, with cookies of the same name in each tab.
  // Where two try at once, one takes the other's away, and that tab would never notice that somebody signed out elsewhere.
  await navigator.locks.request("keycloak-init", () =>
    keycloak.init({ onLoad: "check-sso", pkceMethod: "S256", redirectUri, checkLoginIframeInterval: 2 }),
  );
} catch (error) {
  fail(error);
}
show();

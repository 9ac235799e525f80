// What Keycloak's page cannot be told by settings: a title in the reader's language that names what is on the page, and
// a logo that leads to the portal, wherever this realm's client "portal" says that it is.
const { serverBaseUrl, realm, logoUrl } = JSON.parse(document.getElementById("environment").textContent);
const site = document.title;

function complete() {
  const heading = document.querySelector("h1[data-testid='page-heading']")?.textContent;
  const title = heading ? `${heading} | ${site}` : site;
  if (document.title !== title) {
    document.title = title;
  }
  // A theme that has this one as its parent can set another address.
  const logo = document.querySelector("a.pf-v5-c-masthead__brand");
  const home = logoUrl || `${serverBaseUrl}/realms/${encodeURIComponent(realm)}/clients/portal/redirect`;
  if (logo && logo.getAttribute("href") !== home) {
    logo.setAttribute("href", home);
  }
}

new MutationObserver(complete).observe(document.getElementById("app"), {
  childList: true,
  subtree: true,
  characterData: true,
});
complete();

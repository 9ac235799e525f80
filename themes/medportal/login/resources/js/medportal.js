// What every page does. Pages work without it: nothing here is needed to fill in or send a form.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

// The address of this step, where Keycloak's own script for it was caught in a comment (see template.ftl): loading the
// page again then shows the step instead of sending the last form once more.
const STEP = /history\.replaceState\(\{\}, "[\w ]*", "([^"\\\s]+)"\);/;
for (const node of document.head.childNodes) {
  const address = node.nodeType === Node.COMMENT_NODE && STEP.exec(node.data)?.[1];
  if (address && address.startsWith(`${location.origin}/`)) {
    history.replaceState({}, "", address);
  }
}

// Keycloak's own watch over a sign-in: one in another tab continues here, a page of an old authentication session
// reloads. Pages that belong to no sign-in, such as documents, stay as they are.
const page = document.body.dataset;
if (page.authSession) {
  startSessionPolling(page.otherTabUrl);
  checkAuthSession(page.authSession);
}

// A form is sent once. The lock ends when the page is shown again (back button) or nothing came of it.
const LOCK_MILLISECONDS = 10000;
const sent = new Map();

function lock(form, button) {
  button?.setAttribute("aria-disabled", "true");
  sent.set(form, { button, timer: setTimeout(() => unlock(form), LOCK_MILLISECONDS) });
}

function unlock(form) {
  const { button, timer } = sent.get(form);
  clearTimeout(timer);
  button?.removeAttribute("aria-disabled");
  sent.delete(form);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog") {
    return;
  }
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  lock(form, event.submitter);
});
globalThis.addEventListener("pageshow", () => [...sent.keys()].forEach(unlock));

// A link to an identity provider is followed once.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-once-link]");
  if (!link) {
    return;
  }
  if (link.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
    return;
  }
  link.setAttribute("role", "link");
  link.setAttribute("aria-disabled", "true");
  if (link.dataset.disabledClass) {
    link.classList.add(...link.dataset.disabledClass.trim().split(/\s+/));
  }
});

// What was typed goes along when the page's language changes, from one page to the next and no further. Not what is secret,
// shown or not, or good for once, and not a consent: it is given to a text, and the text is now another one.
const TYPED = "medportal-typed";
const TYPED_TYPES = ["text", "email", "tel", "url", "number", "date", "textarea", "select-one", "radio", "checkbox"];
const typedFields = () =>
  [...document.querySelectorAll("main form [name]")].filter(({ name, type, autocomplete }) =>
    TYPED_TYPES.includes(type) && !/password|one-time-code/.test(autocomplete) && !/^(captcha|consent-|termsAccepted$)/.test(name));
const isChoice = ({ type }) => type === "radio" || type === "checkbox";

// Each by its name, and where several have one, by how many came before it.
function namedFields() {
  const before = new Map();
  return typedFields().map((field) => {
    const count = before.get(field.name) ?? 0;
    before.set(field.name, count + 1);
    return [`${field.name} ${count}`, field];
  });
}

function takeAlong() {
  const fields = namedFields().map(([name, field]) => [name, isChoice(field) ? field.checked : field.value]);
  sessionStorage.setItem(TYPED, JSON.stringify({ page: page.pageId, fields }));
}

function unpack() {
  const kept = sessionStorage.getItem(TYPED);
  sessionStorage.removeItem(TYPED);
  const typed = JSON.parse(kept);
  if (typed?.page !== page.pageId) {
    return;
  }
  const values = new Map(typed.fields);
  namedFields().forEach(([name, field]) => {
    if (values.has(name) && !field.readOnly) {
      field[isChoice(field) ? "checked" : "value"] = values.get(name);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}

// A browser may keep nothing for this site: then the page begins anew.
function ifKept(step) {
  try {
    step();
  } catch {
    // Nothing to do.
  }
}

document.getElementById("kc-locale")?.addEventListener("click", (event) => {
  // Not where the other language opens in another tab.
  if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    ifKept(takeAlong);
  }
});
ifKept(unpack);

// The reasons for asking: the links are anchors into the dialog. Esc and the return of the focus are the browser's.
const layer = document.getElementById("reasons");
if (layer?.showModal) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-reason]");
    if (link) {
      event.preventDefault();
      const id = link.hash.slice(1);
      layer.showModal();
      const heading = document.getElementById(id === layer.id ? "reasons-title" : id);
      heading.focus({ preventScroll: true });
      if (id === layer.id) {
        layer.scrollTop = 0; // The title sticks to the top: it is in view wherever the layer is.
      } else {
        heading.scrollIntoView();
      }
    } else if (event.target === layer) {
      layer.close();
    }
  });
}

document.querySelector("[data-focus]")?.focus();

// Pages that go on by themselves; each also has a link or a button for readers without JavaScript.
document.querySelector("form[data-send]")?.submit();
const next = document.querySelector("a[data-follow]");
if (next) {
  globalThis.addEventListener("load", () => location.replace(next.href));
}

// The texts in a layer over the form, so that nothing typed is lost, and all boxes at once. Both need nothing of a theme.
const layer = document.getElementById("document-layer");
const title = document.getElementById("document-layer-title");
const link = document.getElementById("document-layer-link");
const text = document.getElementById("document-layer-text");

for (const note of document.querySelectorAll("[data-without-layer]")) {
  note.hidden = Boolean(layer.showModal);
}

async function load(address) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const content = page.getElementById("medportal-document");
  if (!response.ok || !content) {
    throw new Error(`${response.status}`);
  }
  return { content, language: page.documentElement.lang, title: page.querySelector("h1").textContent };
}

// Of two that were asked for one after the other only the last one is shown.
let wanted = "";
async function show(address) {
  wanted = address;
  link.href = address;
  text.replaceChildren();
  try {
    const loaded = await load(address);
    if (wanted === address) {
      title.textContent = loaded.title;
      title.lang = loaded.language;
      text.lang = loaded.language;
      text.replaceChildren(document.adoptNode(loaded.content));
      layer.scrollTop = 0;
    }
  } catch {
    if (wanted === address) {
      const failure = document.createElement("p");
      failure.setAttribute("role", "alert");
      failure.textContent = layer.dataset.failed;
      text.removeAttribute("lang");
      text.replaceChildren(failure);
    }
  }
}

function isPlain(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("a[data-document]");
  if (opener && layer.showModal && isPlain(event)) {
    event.preventDefault();
    title.textContent = opener.dataset.document;
    title.removeAttribute("lang");
    layer.showModal();
    title.focus({ preventScroll: true });
    show(opener.href);
  }
});

// Inside: other languages are shown in place, headings are scrolled to without a step in the browser's history.
text.addEventListener("click", (event) => {
  const inside = event.target.closest("a[href]");
  if (!inside || !isPlain(event)) {
    return;
  }
  if (inside.getAttribute("href").startsWith("#")) {
    event.preventDefault();
    const part = text.querySelector(`#${CSS.escape(inside.hash.slice(1))}`);
    part.scrollIntoView();
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  } else if (inside.hreflang) {
    event.preventDefault();
    title.focus({ preventScroll: true });
    show(inside.href);
  } else {
    inside.target = "_blank";
    inside.rel = "noopener";
  }
});
layer.addEventListener("click", (event) => {
  if (event.target === layer) {
    layer.close();
  }
});

const agreeAll = document.getElementById("agree-all");
if (agreeAll) {
  const form = agreeAll.closest("form");
  const boxes = form.querySelectorAll("input[name^=consent-]");
  const status = document.getElementById("agree-all-status");
  agreeAll.hidden = false;
  agreeAll.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) {
      box.checked = true;
    }
    status.textContent = agreeAll.dataset.agreed;
  });
  form.addEventListener("change", () => {
    if ([...boxes].some((box) => !box.checked)) {
      status.textContent = "";
    }
  });
}

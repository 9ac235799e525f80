// Helps to choose a password while it is typed: what it still misses, as the server's own description of its rules tells,
// and how safe it is. The password stays in the browser. Loaded when somebody comes to the field (passwordVisibility.js).
const PERSONAL = ["firstName", "lastName", "email", "phoneNumber", "country", "birthDate"];
const SPEAK_AFTER_MILLISECONDS = 1200;
const MEASURE_AFTER_MILLISECONDS = 150;

// As the server folds words: Words.fold.
const fold = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();

const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, index) => values[index]);

export function isMet({ pattern, forbidden, folded }, password) {
  const compared = folded ? fold(password) : password;
  return new RegExp(`^(?:${pattern})$`, "u").test(password) && !forbidden.some((text) => compared.includes(text));
}

export function score({ knownWords, measuredLength }, password) {
  return globalThis.zxcvbn(password.slice(0, measuredLength), knownWords).score;
}

// 400 KB as sent: only for whoever types a new password.
let meter;
function loadMeter() {
  meter ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`zxcvbn.js${new URL(import.meta.url).search}`, import.meta.url);
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => {
      meter = undefined; // The next keystroke tries again.
      reject();
    });
    document.head.append(script);
  });
  return meter;
}

class Guide {
  constructor(box) {
    this.box = box;
    this.input = document.getElementById(box.dataset.passwordGuide);
    this.list = box.querySelector(".mp-checklist");
    this.items = new Map([...this.list.children].map((item) => [item.dataset.requirement, this.prepared(item)]));
    this.safety = box.querySelector(".mp-safety");
    this.status = box.querySelector("[role=status]");
    this.input.addEventListener("focus", () => this.refresh());
    this.input.addEventListener("input", () => this.typed());
    this.input.form.addEventListener("change", ({ target }) => PERSONAL.includes(target.name) && this.refresh());
    this.refresh();
  }

  prepared(item) {
    const text = document.createElement("span");
    const state = document.createElement("span");
    state.className = "mp-hidden";
    item.append(text, state);
    return { item, text, state };
  }

  // The rules are asked for again when what is known about the owner has changed: it must not stand in the password.
  async refresh() {
    const { searchParams } = new URL(this.input.form.action);
    const known = new URLSearchParams();
    for (const name of ["client_id", "tab_id"]) {
      known.set(name, searchParams.get(name) ?? "");
    }
    for (const name of PERSONAL) {
      known.set(name, this.input.form.elements[name]?.value ?? "");
    }
    if (this.asked === known.toString()) {
      return;
    }
    const asked = known.toString();
    this.asked = asked;
    try {
      const answer = await fetch(this.box.dataset.address, { method: "POST", body: known });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const rules = await answer.json();
      if (this.asked === asked) {
        // A server that is newer than the page may know more kinds.
        rules.requirements = rules.requirements.filter(({ kind }) => this.items.has(kind));
        this.rules = rules;
        this.show();
      }
    } catch {
      if (this.asked === asked) {
        this.asked = null; // The notes above the field say the rules as well; the next visit to the field tries again.
      }
    }
  }

  show() {
    for (const requirement of this.rules.requirements) {
      const entry = this.items.get(requirement.kind);
      entry.text.textContent = filled(entry.item.dataset.text, requirement.arguments);
      entry.item.hidden = false;
      this.list.append(entry.item);
    }
    this.list.hidden = this.rules.requirements.length === 0;
    if (this.box.hidden && (!this.list.hidden || this.rules.minimumScore > 0)) {
      this.box.hidden = false;
      document.activeElement.scrollIntoView({ block: "nearest" }); // Whoever is further on already stays in view.
    }
    if (this.input.value === "") {
      this.check();
    } else {
      this.typed(); // Before the rules were there.
    }
  }

  typed() {
    if (!this.box.hidden) {
      loadMeter().then(() => this.measureSoon(), () => {});
    }
    this.check();
  }

  check() {
    if (!this.rules) {
      return;
    }
    this.met = 0;
    for (const requirement of this.rules.requirements) {
      const { item, state } = this.items.get(requirement.kind);
      const met = this.input.value !== "" && isMet(requirement, this.input.value);
      this.met += met ? 1 : 0;
      item.dataset.met = met;
      state.textContent = ` (${met ? this.list.dataset.met : this.list.dataset.unmet})`;
    }
    this.measureSoon();
  }

  measureSoon() {
    clearTimeout(this.measuring);
    this.measuring = setTimeout(() => this.measure(), MEASURE_AFTER_MILLISECONDS);
  }

  measure() {
    const measured = globalThis.zxcvbn && this.rules && this.input.value !== "";
    this.safety.hidden = !measured;
    if (measured) {
      const reached = score(this.rules, this.input.value);
      this.safety.dataset.score = reached;
      this.safety.querySelector("[data-scores]").textContent = this.words(reached);
    }
    clearTimeout(this.speaking);
    if (!this.box.hidden && this.input.value !== "") {
      this.speaking = setTimeout(() => this.speak(), SPEAK_AFTER_MILLISECONDS);
    }
  }

  words(reached) {
    const { scores, refused } = this.safety.querySelector("[data-scores]").dataset;
    return reached < this.rules.minimumScore ? refused : scores.split("|")[reached];
  }

  speak() {
    const progress = this.list.hidden ? "" : filled(this.status.dataset.progress, [this.met, this.rules.requirements.length]);
    const safety = this.safety.hidden ? "" : this.safety.textContent.trim().replace(/\s+/g, " ");
    this.status.textContent = `${progress} ${safety}`.trim();
  }
}

for (const box of document.querySelectorAll("[data-password-guide]")) {
  new Guide(box);
}

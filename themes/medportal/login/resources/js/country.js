// A long list of choices becomes a field in which one types: a combobox as the ARIA Authoring Practices have it (editable,
// with a list). The list of the page stays the field that is sent; without this script it is the whole control. Beside
// it the example of a telephone number follows the country.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().trim();

// Somebody who reads one language may know the country by its English name.
const english = new Intl.DisplayNames("en", { type: "region" });

class Combobox {
  constructor(select) {
    this.select = select;
    this.input = this.makeInput();
    this.list = this.makeList();
    this.status = Object.assign(document.createElement("span"), { className: "mp-hidden", role: "status" });
    const box = document.createElement("div");
    box.className = "mp-combobox";
    select.before(box);
    box.append(this.input, this.list, this.status, select);
    select.classList.add("mp-hidden");
    select.tabIndex = -1;
    select.setAttribute("aria-hidden", "true");
    for (const label of [...select.labels]) {
      label.htmlFor = this.input.id;
    }
    select.addEventListener("focus", () => this.input.focus());
    select.addEventListener("change", () => this.showChosen());
    select.form.addEventListener("submit", () => this.leave());
    globalThis.addEventListener("pageshow", () => this.showChosen()); // Browsers give fields back what they held.
    this.showChosen();
  }

  makeInput() {
    const input = document.createElement("input");
    const { select } = this;
    Object.assign(input, { type: "text", id: `${select.id}-search`, className: "mp-input", autocomplete: "off", spellcheck: false });
    input.placeholder = select.dataset.search;
    input.dir = "auto";
    for (const name of ["required", "aria-invalid", "aria-describedby"]) {
      if (select.hasAttribute(name)) {
        input.setAttribute(name, select.getAttribute(name));
      }
    }
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", `${select.id}-list`);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("click", () => this.open(""));
    input.addEventListener("focus", () => input.select());
    input.addEventListener("input", () => this.open(input.value));
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.leave());
    return input;
  }

  makeList() {
    const list = document.createElement("ul");
    Object.assign(list, { id: `${this.select.id}-list`, className: "mp-combobox-list", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", this.select.labels[0].firstChild.data); // Without the star of a required field.
    this.options = [...this.select.options].filter((option) => option.value).map((option, index) => this.makeOption(option, index));
    list.append(...this.options.map(({ item }) => item));
    // Not click: the field would lose the focus first.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const chosen = this.options.find(({ item }) => item === target);
      if (chosen) {
        this.choose(chosen);
      }
    });
    return list;
  }

  makeOption({ value, text, parentElement }, index) {
    const item = document.createElement("li");
    item.id = `${this.select.id}-option-${index}`;
    item.setAttribute("role", "option");
    item.textContent = text;
    const suggested = parentElement.matches("[data-likely]");
    if (suggested) {
      item.className = "mp-combobox-suggested";
    }
    let otherName = "";
    try {
      otherName = english.of(value);
    } catch {
      // Not a country.
    }
    return { item, value, text, suggested, names: [fold(text), fold(otherName)] };
  }

  // Whatever begins with what was typed comes first; then what has it within. A suggestion stands first by itself.
  open(typed) {
    this.reached = false; // With the arrow keys.
    const wanted = fold(typed);
    const rank = ({ names, suggested }) => {
      if (suggested) {
        return wanted === "" ? 0 : Infinity;
      }
      const index = names.findIndex((name) => name.startsWith(wanted));
      return index >= 0 ? 1 + index : names.some((name) => name.includes(wanted)) ? 3 : Infinity;
    };
    this.shown = this.options
      .map((option) => ({ option, rank: rank(option) }))
      .filter((entry) => entry.rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .map((entry) => entry.option);
    this.list.replaceChildren(...this.shown.map(({ item }) => item));
    this.list.hidden = this.shown.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    const chosen = this.shown.find(({ value, suggested }) => value === this.select.value && !suggested);
    this.activate(wanted === "" ? chosen : this.shown[0]);
    this.status.textContent = wanted === "" ? "" : this.select.dataset.found.replace("{0}", this.shown.length);
  }

  close() {
    this.status.textContent = "";
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.activate();
  }

  activate(option) {
    this.active?.item.removeAttribute("aria-selected");
    this.active = option;
    if (option) {
      option.item.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", option.item.id);
      option.item.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  choose(option) {
    this.select.value = option.value;
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    this.close();
  }

  showChosen() {
    this.input.value = this.select.value ? this.select.selectedOptions[0].text : "";
  }

  press(event) {
    if (event.isComposing || event.keyCode === 229) {
      return; // Korean and Japanese are typed in compositions; the keys that end one belong to it.
    }
    const closed = this.list.hidden;
    const move = (step) => {
      event.preventDefault();
      if (closed) {
        this.open("");
      } else {
        const count = this.shown.length;
        this.reached = true;
        this.activate(this.shown[(this.shown.indexOf(this.active) + step + count) % count]);
      }
    };
    if (event.key === "ArrowDown") {
      move(1);
    } else if (event.key === "ArrowUp") {
      move(this.active ? -1 : 0);
    } else if (event.key === "Enter" && !closed) {
      event.preventDefault();
      if (this.active) {
        this.choose(this.active);
      }
    } else if (event.key === "Tab" && !closed && this.reached) {
      this.choose(this.active); // And the focus goes on.
    } else if (event.key === "Enter" && this.differs()) {
      event.preventDefault(); // What stands there is no country: nothing is sent that one does not see.
      this.leave();
    } else if (event.key === "Escape" && !closed) {
      event.preventDefault();
      this.close();
      this.showChosen();
    }
  }

  differs() {
    return fold(this.input.value) !== (this.select.value ? fold(this.select.selectedOptions[0].text) : "");
  }

  // What was typed in full, or as far as only one is left, counts as chosen; an empty field as none.
  leave() {
    const typed = fold(this.input.value);
    if (this.differs()) {
      this.open(this.input.value);
      const exact = this.shown.find(({ names }) => typed !== "" && names.includes(typed));
      const only = typed !== "" && this.shown.length === 1 ? this.shown[0] : null;
      const chosen = exact ?? only;
      if (chosen || typed === "") {
        this.select.value = chosen?.value ?? "";
        this.select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    this.close();
    this.showChosen();
  }
}

for (const select of document.querySelectorAll("select[data-search]")) {
  new Combobox(select);
}

// The page has the example of the country that it came with; all of them are fetched when somebody chooses another.
const example = document.getElementById("phone-example");
const countries = document.getElementById("country");
if (example && countries) {
  let examples;
  const show = async () => {
    examples ??= fetch(example.dataset.address).then((answer) => answer.json());
    let number;
    try {
      number = (await examples)[countries.value];
    } catch {
      examples = undefined; // The next choice tries again.
    }
    example.hidden = !number;
    if (number) {
      example.textContent = example.dataset.text.replace("{0}", countries.selectedOptions[0].text).replace("{1}", number);
    }
  };
  countries.addEventListener("change", show);
  if (countries.value !== (countries.querySelector("option[selected]")?.value ?? "")) {
    show(); // Chosen before the language of the page changed.
  }
}

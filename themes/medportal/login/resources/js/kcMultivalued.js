// Origin: Keycloak 26.7.3 theme/base/login/resources/js/kcMultivalued.js SHA-256 3687d48855ae47171ba31d955a52c2d175081bb73392e0eea2a89b647bad9302
// An attribute with several values has a field for each, buttons that take one away, and one for another. Without this script
// it has the fields that the page came with.
function makeButton(className, text, act) {
  const button = Object.assign(document.createElement("button"), { type: "button", className, textContent: text });
  button.addEventListener("click", act);
  return button;
}

class Values {
  constructor(inputs) {
    const [first] = inputs;
    const { add, remove } = first.closest("[data-values]").dataset;
    this.id = first.id;
    this.label = first.labels[0].firstChild.data;
    this.remove = remove;
    this.made = inputs.length;
    this.button = makeButton("mp-button mp-button-default", add, () => this.append().focus());
    inputs.at(-1).after(this.button);
    this.rows = inputs.map((input) => this.makeRow(input));
    this.showWhatCanGo();
  }

  makeRow(input) {
    const row = document.createElement("div");
    row.className = "mp-input-group";
    input.before(row);
    const button = makeButton("mp-reveal", this.remove, () => this.takeAway(row));
    row.append(input, button);
    input.setAttribute("aria-label", this.label); // The label of the page is the first one's.
    return row;
  }

  append() {
    const input = this.rows.at(-1).firstChild.cloneNode();
    input.value = "";
    input.id = `${input.name}-${this.made}`;
    this.made += 1;
    this.button.before(input);
    this.rows.push(this.makeRow(input));
    this.showWhatCanGo();
    return input;
  }

  takeAway(row) {
    const index = this.rows.indexOf(row);
    this.rows.splice(index, 1);
    row.remove();
    this.rows[0].firstChild.id = this.id; // Label and summary of errors lead to the first one.
    this.showWhatCanGo();
    this.rows[Math.max(0, index - 1)].firstChild.focus();
  }

  // The last one stays: emptied, it is none.
  showWhatCanGo() {
    for (const row of this.rows) {
      row.lastChild.hidden = this.rows.length === 1;
    }
  }
}

for (const box of document.querySelectorAll("[data-values]")) {
  new Values([...box.querySelectorAll("input")]);
}

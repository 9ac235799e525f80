// Origin: Keycloak 26.7.3 theme/base/login/resources/js/passwordVisibility.js SHA-256 6df35fb0b98bfc3b78bb9936fceca7d91bb53dcc0cd3df7399b4fa3537c565ed
// What a password field does: the button beside it shows and hides it, a hint tells of Caps Lock, and where a new one is
// chosen, the guide comes with the first visit to the field.
for (const button of document.querySelectorAll("[data-password-toggle]")) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  const show = (visible) => {
    input.type = visible ? "text" : "password";
    button.textContent = visible ? button.dataset.textHide : button.dataset.textShow;
    button.setAttribute("aria-label", visible ? button.dataset.labelHide : button.dataset.labelShow);
  };
  button.addEventListener("click", () => show(input.type === "password"));
  // Sent as a password, so that the browser does not keep it among the texts that it suggests.
  input.form.addEventListener("submit", () => show(false));

  const hint = document.getElementById(`caps-lock-${input.id}`);
  const tell = (on) => {
    const text = on ? hint.dataset.text : "";
    if (hint && hint.textContent !== text) {
      hint.textContent = text;
    }
  };
  for (const key of ["keydown", "keyup"]) {
    // Autofill sends such events without a state of the keys.
    input.addEventListener(key, (event) => tell(event.getModifierState?.("CapsLock") ?? false));
  }
  input.addEventListener("blur", () => tell(false));
}

for (const box of document.querySelectorAll("[data-password-guide]")) {
  const input = document.getElementById(box.dataset.passwordGuide);
  const load = () =>
    import(`./password-guide.js${new URL(import.meta.url).search}`).then(
      () => input.removeEventListener("focus", load),
      () => {}, // The next visit to the field tries again.
    );
  input.addEventListener("focus", load);
  if (document.activeElement === input) {
    load();
  }
}

// Origin: Keycloak 26.7.3 theme/base/login/resources/js/passwordVisibility.js SHA-256 6df35fb0b98bfc3b78bb9936fceca7d91bb53dcc0cd3df7399b4fa3537c565ed
// The button beside a password shows and hides it.
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
}

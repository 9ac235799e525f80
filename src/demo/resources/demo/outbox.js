// Shows the caught mails. What mails say is only ever set as text; their HTML stays in the sandboxed frame.

const POLL_MILLIS = 2000;
const LINK = /(https?:\/\/[^\s<>"]+)/;

const element = (id) => document.getElementById(id);
let known = "";
let open = "";

function linked(text) {
  return text.split(LINK).map((part) => {
    if (!LINK.test(part)) {
      return part;
    }
    const link = document.createElement("a");
    link.href = part;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = part;
    return link;
  });
}

function time(mail) {
  return new Date(mail.received).toLocaleTimeString();
}

function read(mail) {
  open = mail.id;
  element("mail").hidden = false;
  for (const field of ["subject", "to", "from"]) {
    element(field).textContent = mail[field];
  }
  element("received").textContent = time(mail);
  element("html-part").hidden = !mail.hasHtml;
  element("html").src = mail.hasHtml ? `mail?${encodeURIComponent(mail.id)}` : "about:blank";
  element("text-part").hidden = mail.text === "";
  element("text").replaceChildren(...linked(mail.text));
  mark();
}

function mark() {
  for (const button of element("mails").querySelectorAll("button")) {
    if (button.dataset.id === open) {
      button.setAttribute("aria-current", "true");
    } else {
      button.removeAttribute("aria-current");
    }
  }
}

function entry(mail) {
  const subject = document.createElement("strong");
  subject.textContent = mail.subject;
  const to = document.createElement("span");
  to.textContent = `${mail.to}, ${time(mail)}`;
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.id = mail.id;
  button.append(subject, to);
  button.addEventListener("click", () => read(mail));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

async function follow() {
  try {
    const answer = await (await fetch("mails")).text();
    if (answer !== known) {
      known = answer;
      const mails = JSON.parse(answer);
      element("none").hidden = mails.length > 0;
      element("mails").replaceChildren(...mails.map(entry));
      mark();
      if (open === "" && mails.length > 0) {
        read(mails[0]);
      }
    }
  } catch (error) {
    console.warn("The outbox does not answer", error);
  }
  setTimeout(follow, POLL_MILLIS);
}

follow();

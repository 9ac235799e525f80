// New digits in place, and the recording without leaving the page: nothing that was typed is lost.
const { captcha: challengeUrl, ...messages } = document.querySelector("[data-captcha]").dataset;
const image = document.getElementById("captcha-image");
const answer = document.getElementById("captcha");
const status = document.getElementById("captcha-status");
const recording = document.getElementById("captcha-sound");
const tokens = document.querySelectorAll("input[name=captchaToken]");

class Refused extends Error {
  constructor(response) {
    super(`${response.status}`);
    this.response = response;
  }
}

async function ask(address, fields, accept) {
  const response = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: accept },
    redirect: "error",
  });
  if (!response.ok) {
    throw new Refused(response);
  }
  return response;
}

// Says what came of it, and why nothing came of it.
async function tell(action) {
  try {
    status.textContent = "";
    status.textContent = await action();
  } catch (error) {
    const seconds = error instanceof Refused && error.response.status === 429 && error.response.headers.get("Retry-After");
    status.textContent = seconds ? messages.limited.replace("{0}", Math.ceil(seconds / 60)) : messages.failed;
  }
}

async function newDigits() {
  const response = await ask(challengeUrl, { captchaToken: tokens[0].value }, "application/json");
  const challenge = await response.json();
  image.src = challenge.image;
  for (const token of tokens) {
    token.value = challenge.token;
  }
  answer.value = "";
}

// Safari lets a player begin only while a press is being answered, and the recording is still on its way then. A player that
// has begun with silence may go on with it.
const SILENCE = "data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQIAAACAgA==";
const player = new Audio();
player.addEventListener("ended", () => {
  if (player.src !== SILENCE) {
    status.textContent = "";
  }
});

const newButton = document.getElementById("captcha-new");
newButton.hidden = false;
newButton.addEventListener("click", () =>
  tell(async () => {
    player.pause();
    await newDigits();
    answer.focus();
    return messages.there;
  }),
);

// The pages allow data: and not blob: for sound.
function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}

async function spoken() {
  const response = await ask(recording.action, new FormData(recording), "audio/wav");
  return dataAddress(await response.blob());
}

// Digits that nobody can answer any more are not worth hearing.
const GONE = 410;
async function spokenInTime() {
  try {
    return await spoken();
  } catch (error) {
    if (!(error instanceof Refused) || error.response.status !== GONE) {
      throw error;
    }
    await newDigits();
    return spoken();
  }
}

recording.addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopPropagation();
  player.src = SILENCE;
  player.play().catch(() => {}); // The recording says itself that it cannot be played.
  tell(async () => {
    player.src = await spokenInTime();
    await player.play();
    return messages.playing;
  });
});

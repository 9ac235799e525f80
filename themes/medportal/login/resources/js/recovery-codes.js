// The recovery codes printed, saved in a file, or copied.
const list = document.getElementById("kc-recovery-codes-list");
const codes = () => [...list.children].map((item, index) => `${index + 1}. ${item.textContent}`).join("\n");

document.getElementById("printRecoveryCodes").addEventListener("click", () => globalThis.print());

// Where the browser does not let a page write to the clipboard, the codes stand there selected.
const copied = document.getElementById("recovery-codes-status");
document.getElementById("copyRecoveryCodes").addEventListener("click", async () => {
  copied.textContent = "";
  try {
    await navigator.clipboard.writeText(codes());
    copied.textContent = copied.dataset.copied;
  } catch {
    getSelection().selectAllChildren(list);
    copied.textContent = copied.dataset.selected;
  }
});

document.getElementById("downloadRecoveryCodes").addEventListener("click", () => {
  const { fileName, header, description, date } = list.dataset;
  const now = new Date().toLocaleString(document.documentElement.lang);
  const link = document.createElement("a");
  link.download = fileName;
  link.href = URL.createObjectURL(
    new Blob([`${header}\n\n${codes()}\n\n${description}\n\n${date} ${now}\n`], { type: "text/plain;charset=utf-8" }),
  );
  link.click();
  URL.revokeObjectURL(link.href);
});

// Copy buttons need a script, so a script adds them; without it the code can still be selected.
function copyButton(pre: HTMLPreElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = "Copy";
  button.addEventListener("click", () => void copy(button, pre.textContent));
  return button;
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text.replace(/\n$/, ""));
  const label = button.textContent;
  button.textContent = "Copied";
  button.dataset.done = "";
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset.done;
  }, 1600);
}

for (const pre of document.querySelectorAll<HTMLPreElement>("pre.code")) {
  if (pre.closest("[data-no-copy]")) continue;
  const frame = pre.closest<HTMLElement>(".code-frame") ?? wrap(pre);
  frame.append(copyButton(pre));
}

function wrap(pre: HTMLPreElement): HTMLElement {
  const frame = document.createElement("div");
  frame.className = "code-frame";
  pre.replaceWith(frame);
  frame.append(pre);
  return frame;
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => void copy(button, button.dataset.copy ?? ""));
}

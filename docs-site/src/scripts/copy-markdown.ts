// Copies the page as Markdown. Without a script its button is not shown, and the link beside it leads to the same.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy-markdown]")) {
  const label = button.textContent;
  const status = button.parentElement?.querySelector("[data-copied]");
  button.addEventListener("click", () => void copyMarkdown(button, label ?? "", status ?? null));
}

async function copyMarkdown(button: HTMLButtonElement, label: string, status: Element | null): Promise<void> {
  const said = await copyFrom(button.dataset.copyMarkdown ?? "").then(
    () => "Copied",
    () => "Not copied: open it instead",
  );
  button.textContent = said;
  if (status) status.textContent = said;
  setTimeout(() => {
    button.textContent = label;
    if (status) status.textContent = "";
  }, 1600);
}

async function copyFrom(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await navigator.clipboard.writeText(await answer.text());
}

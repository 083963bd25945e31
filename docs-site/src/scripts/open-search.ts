// Opens the site's search, by its button, "/" or Ctrl+K. What searches is loaded then, not with the page.
const dialog = document.querySelector<HTMLDialogElement>("dialog[data-search]");
const input = dialog?.querySelector("input");

if (dialog && input) {
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    void import("./site-search.ts").then(({ startSearch }) => startSearch(dialog, input));
  };
  for (const button of document.querySelectorAll("[data-search-open]")) button.addEventListener("click", open);
  dialog.querySelector("[data-search-close]")?.addEventListener("click", () => dialog.close());
  // A click beside it: the dialog's own area is covered by what is in it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    if (isShortcut && dialog.open) dialog.close();
    else open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

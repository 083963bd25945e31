// Starlight's search button shows its shortcut beside the name that assistive technology hears. The style sheet shows it
// instead, so that the visible text and the name agree; aria-keyshortcuts tells it.
for (const key of document.querySelectorAll<HTMLElement>("site-search button kbd > kbd")) {
  key.dataset.key = key.textContent ?? "";
  key.textContent = "";
}

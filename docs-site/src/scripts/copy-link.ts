// A link to a part of a page puts its whole address into the clipboard too, to be sent to somebody. Without a script it is still a link.
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-copy-link]")) {
  const label = link.textContent;
  link.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.href);
    link.textContent = "Link copied";
    setTimeout(() => {
      link.textContent = label;
    }, 1600);
  });
}

// A part of a page that goes on changing, such as checks that run: it is fetched again until the page says that it is done.
const askAgainMs = 1500;

async function refresh(part: HTMLElement): Promise<void> {
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const next = page?.getElementById(part.id);
  if (next) part.replaceChildren(...next.childNodes);
  if (!next || next.dataset.refresh !== undefined) setTimeout(() => void refresh(part), askAgainMs);
}

for (const part of document.querySelectorAll<HTMLElement>("[data-refresh]"))
  setTimeout(() => void refresh(part), askAgainMs);

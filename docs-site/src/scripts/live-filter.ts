// A form that reads shows its result as it is changed: the page is fetched with the form's query and its list put in place. Without a
// script the form has a button.
const pauseMs = 150;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) {
  const target = document.querySelector(form.dataset.live ?? "");
  if (!target) continue;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      running.abort();
      running = new AbortController();
      void show(form, target, running.signal);
    }, pauseMs);
  });
}

async function show(form: HTMLFormElement, target: Element, signal: AbortSignal): Promise<void> {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && (value || form.dataset.keepEmpty !== undefined))
      url.searchParams.append(name, value);
  try {
    const answer = await fetch(url, { signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.getElementById(target.id);
    // What went wrong is for the page itself to say: a list that stays would be taken for what was asked.
    if (!answer.ok || !part) return location.assign(url);
    target.replaceChildren(...part.childNodes);
    history.replaceState(null, "", url);
  } catch {
    // Left behind by a newer change, or offline: the list stays as it is, and the button still works.
  }
}

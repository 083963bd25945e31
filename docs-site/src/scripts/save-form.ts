// A form that keeps what is typed: a moment after each change it is sent as its button would send it, and says whether it was kept.
// Without a script the button does the same.
const keepAfterMs = 800;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-save]")) {
  const state = form.querySelector<HTMLElement>("[data-save-state]");
  let pause: ReturnType<typeof setTimeout> | undefined;
  let saving = Promise.resolve();
  form.addEventListener("input", () => {
    clearTimeout(pause);
    if (state) state.textContent = "Not saved yet";
    pause = setTimeout(() => {
      saving = saving.then(() => save(form, state));
    }, keepAfterMs);
  });
}

async function save(form: HTMLFormElement, state: HTMLElement | null): Promise<void> {
  const attempt = form.elements.namedItem("attempt");
  if (attempt instanceof HTMLInputElement) attempt.value = crypto.randomUUID();
  try {
    const answer = await fetch(form.getAttribute("action") ?? location.href, {
      method: "POST",
      body: new FormData(form),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const problem = page.querySelector("[role=alert]")?.textContent?.trim();
    const revision = page.querySelector<HTMLInputElement>(`#${form.id} [name=revision]`)?.value;
    const own = form.elements.namedItem("revision");
    if (!problem && revision && own instanceof HTMLInputElement) own.value = revision;
    for (const control of form.querySelectorAll<HTMLElement>(".field .input")) {
      document.getElementById(`${control.id}-problem`)?.remove();
      const theirs = page.getElementById(`${control.id}-problem`);
      if (theirs) control.after(theirs);
    }
    if (state) state.textContent = problem ?? "Saved";
  } catch {
    if (state) state.textContent = "Not saved: the portal cannot be reached. What you typed is still here.";
  }
}

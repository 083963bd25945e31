// A form that keeps what is typed: a moment after each change it is sent as its button would send it, and says whether it was kept.
// Without a script the button does the same.
const keepAfterMs = 800;
/** Browsers refuse to send more than 64 KiB in a request that outlives its page. */
const outlivingBytesMax = 60_000;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-save]")) keep(form);

function keep(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>("[data-save-state]");
  if (state) state.textContent = "Saved as you type";
  let pause: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  const saveNow = () => {
    clearTimeout(pause);
    pause = undefined;
    const done: Promise<void> = (saving ?? Promise.resolve())
      .then(() => save(form, state))
      .then(() => {
        if (saving === done) saving = undefined;
      });
    saving = done;
    return done;
  };
  form.addEventListener("input", () => {
    clearTimeout(pause);
    if (state) state.textContent = "Not saved yet";
    pause = setTimeout(saveNow, keepAfterMs);
  });
  // Whatever is sent from this page comes after what was typed, which it would find or overtake otherwise.
  document.addEventListener(
    "submit",
    (event) => {
      const sent = event.target;
      if (!(sent instanceof HTMLFormElement) || (pause === undefined && !saving)) return;
      event.preventDefault();
      event.stopPropagation();
      const { submitter } = event;
      void (pause === undefined ? saving : saveNow())?.then(() => sent.requestSubmit(submitter));
    },
    { capture: true },
  );
  window.addEventListener("pagehide", () => {
    if (pause !== undefined) void saveNow();
  });
}

async function save(form: HTMLFormElement, state: HTMLElement | null): Promise<void> {
  const attempt = form.elements.namedItem("attempt");
  if (attempt instanceof HTMLInputElement) attempt.value = crypto.randomUUID();
  const body = new FormData(form);
  try {
    const answer = await fetch(form.getAttribute("action") ?? location.href, {
      method: "POST",
      body,
      keepalive: sizeOf(body) <= outlivingBytesMax,
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const problem = page.querySelector("[role=alert] p")?.textContent?.trim();
    const revision = page.querySelector<HTMLInputElement>(`#${form.id} [name=revision]`)?.value;
    const own = form.elements.namedItem("revision");
    if (!problem && revision && own instanceof HTMLInputElement) own.value = revision;
    showProblems(form, page);
    if (state)
      state.textContent = problem ? `Not saved: ${problem}` : revision ? "Saved" : "Not saved. Reload the page.";
  } catch {
    if (state) state.textContent = "Not saved: the portal cannot be reached. What you typed is still here.";
  }
}

/** About what a form takes when it is sent; known at once, because a page that is left waits for nothing. */
function sizeOf(body: FormData): number {
  const headBytes = 150;
  return [...body].reduce((sum, [name, value]) => sum + headBytes + name.length + new Blob([value]).size, 0);
}

/** Puts what the answer says against a field under that field. */
function showProblems(form: HTMLFormElement, page: Document): void {
  for (const control of form.querySelectorAll<HTMLElement>(".field .input")) {
    document.getElementById(`${control.id}-problem`)?.remove();
    const theirs = page.getElementById(`${control.id}-problem`);
    if (theirs) control.after(theirs);
  }
}

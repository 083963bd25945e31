// The request log follows new calls: the newest rows are asked for while the page is seen, and those that it does not have are put in place. A call that took
// long arrived before others that ended sooner, so rows are told apart by their ids and ordered by their times.
const followEveryMs = 2_000;
const afterFailureMs = 10_000;
const rowsMax = 200;

for (const part of document.querySelectorAll<HTMLElement>("[data-follow]")) follow(part);

function follow(part: HTMLElement): void {
  const button = part.querySelector<HTMLButtonElement>("[data-follow-button]");
  const reload = part.querySelector<HTMLAnchorElement>("[data-follow-reload]");
  const state = part.querySelector<HTMLElement>("[data-follow-state]");
  if (!button || !reload || !state) return;
  button.hidden = false;
  reload.hidden = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let seen = 0;
  const isOn = () => button.ariaPressed === "true";
  const say = (text: string) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const tick = async () => {
    clearTimeout(waiting);
    if (!isOn()) return;
    if (document.hidden) return say("Paused while the page is out of sight.");
    const added = await addNewest(part.dataset.follow ?? "").catch(() => null);
    if (!isOn()) return;
    seen += added ?? 0;
    say(
      added === null
        ? "The log cannot be read now; it is tried again."
        : seen === 0
          ? "Waiting for calls."
          : `${seen} new.`,
    );
    waiting = setTimeout(tick, added === null ? afterFailureMs : followEveryMs);
  };
  button.addEventListener("click", () => {
    button.ariaPressed = String(!isOn());
    button.textContent = isOn() ? "Stop following" : "Follow live";
    if (!isOn()) say("");
    void tick();
  });
  document.addEventListener("visibilitychange", () => void tick());
}

/** Puts the rows that are new into the table, and returns how many. A page without a table, or one whose session has ended, is loaded anew. */
async function addNewest(address: string): Promise<number> {
  const answer = await fetch(address);
  if (answer.redirected) location.reload();
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const rows = page.querySelectorAll<HTMLTableRowElement>("tr[data-request]");
  const body = document.querySelector<HTMLElement>("#requests tbody");
  if (!body) {
    if (rows.length > 0) location.reload();
    return 0;
  }
  const known = new Set([...body.querySelectorAll<HTMLElement>("tr")].map(({ dataset }) => dataset.request));
  const fresh = [...rows].filter(({ dataset }) => !known.has(dataset.request));
  for (const row of fresh.reverse()) insert(body, row);
  while (body.childElementCount > rowsMax) body.lastElementChild?.remove();
  return fresh.length;
}

/** Before the first row that is older. */
function insert(body: HTMLElement, row: HTMLTableRowElement): void {
  const at = row.dataset.at ?? "";
  const older = [...body.querySelectorAll<HTMLElement>("tr")].find(({ dataset }) => (dataset.at ?? "") <= at);
  row.dataset.fresh = "";
  body.insertBefore(row, older ?? null);
  requestAnimationFrame(() => requestAnimationFrame(() => delete row.dataset.fresh));
}

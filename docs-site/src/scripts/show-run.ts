import type { RunEvent } from "../lib/tell-run.ts";

/** Writes a run into its place while it goes on: what was sent, what came, what a streamed answer says so far, and in words how it ended. */
export async function showRun(result: HTMLElement, events: AsyncIterable<RunEvent>): Promise<void> {
  const part = (name: string) => result.querySelector<HTMLElement>(`[data-${name}]`);
  const write = (name: string, text: string) => part(name)?.replaceChildren(text);
  const beganMs = performance.now();
  let head = "";
  let body = "";
  let status = 0;
  let isStream = false;
  let failed = "";
  write("state", "Asking the sandbox …");
  for await (const event of events) {
    if ("sent" in event) write("sent", event.sent);
    else if ("failed" in event) failed = event.failed;
    else if ("body" in event) {
      body += event.body;
      write("came", `${head}\n\n${body}`);
      if (isStream) say(saidSoFar(body));
    } else {
      ({ status, head, isStream } = event);
      write("came", head);
      write("state", `${status}, the answer is coming …`);
      if (event.requestId !== null) lead("log", `/console/requests/${event.requestId}`);
    }
  }
  const problem = isStream ? problemOf(dataOf(body).at(-1) ?? "") : problemOf(body);
  if (!isStream && body !== "") write("came", `${head}\n\n${layOut(body)}`);
  if (failed || problem || status >= 400) result.dataset.failed = "";
  const seconds = ((performance.now() - beganMs) / 1000).toFixed(2);
  if (problem) lead("why", `/errors/${problem.code}`);
  write("state", failed || (problem ? `${problem.code}: ${problem.detail}` : `${status} after ${seconds} s.`));

  function say(text: string): void {
    const said = part("said");
    if (!said || text === "") return;
    said.hidden = false;
    said.replaceChildren(text);
  }

  function lead(name: string, path: string): void {
    const link = part(name);
    if (!(link instanceof HTMLAnchorElement)) return;
    link.href = path;
    link.hidden = false;
  }
}

function dataOf(stream: string): string[] {
  // What follows the last line break has not come whole.
  return [...stream.matchAll(/^data: (.*)\n/gm)].map(([, data = ""]) => data);
}

function saidSoFar(stream: string): string {
  return dataOf(stream)
    .map((data) => parse<Chunk>(data)?.choices?.[0]?.delta?.content ?? "")
    .join("");
}

interface Chunk {
  readonly choices?: readonly { readonly delta?: { readonly content?: string | null } }[];
}

/** In older versions the words are in `error` alone. */
function problemOf(text: string): { code: string; detail: string } | null {
  const problem = parse<Told & { error?: Told }>(text);
  const { code, detail } =
    problem?.code === undefined ? { ...problem?.error, detail: problem?.error?.message } : problem;
  return typeof code === "string" && typeof detail === "string" ? { code, detail } : null;
}

interface Told {
  readonly code?: unknown;
  readonly detail?: unknown;
  readonly message?: unknown;
}

function layOut(text: string): string {
  const value = parse<unknown>(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}

function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T; // every member that is read is looked at first
  } catch {
    return undefined;
  }
}

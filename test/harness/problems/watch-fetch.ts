import { afterAll } from "vitest";

/**
 * Set up in every test file that talks to the API: looks at each error answer that `fetch` brings, whoever called it, and fails the file when
 * one breaks a promise. What judges them is loaded at the first one only.
 */
const judging: Promise<void>[] = [];
// Files share a process: what an earlier one put there would judge each answer once more.
const kept: { [key: symbol]: typeof fetch | undefined } = globalThis;
const key = Symbol.for("sundial.fetch-as-it-is");
const fetchAsItIs = kept[key] ?? globalThis.fetch;
kept[key] = fetchAsItIs;

globalThis.fetch = async (...call: Parameters<typeof fetch>) => {
  const response = await fetchAsItIs(...call);
  if (response.status >= 400 && response.headers.get("request-id")?.startsWith("req_"))
    judging.push(look(call, response.clone()));
  return response;
};

async function look([input, init]: Parameters<typeof fetch>, response: Response): Promise<void> {
  // Whoever called may leave in the middle of the answer.
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return;
  const { seeProblem } = await import("./see-problem.ts");
  const asked = input instanceof Request ? input : { url: String(input), method: "GET" };
  const { pathname, search } = new URL(asked.url);
  const { status, headers } = response;
  seeProblem({ method: init?.method ?? asked.method, path: pathname + search, status, headers, body: toJson(text) });
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

afterAll(async () => {
  await Promise.all(judging);
  const { leaveCounts } = await import("./see-problem.ts");
  const wrong = leaveCounts();
  if (wrong.length > 0) throw new Error(`answers that break a promise:\n${wrong.slice(0, 20).join("\n")}`);
});

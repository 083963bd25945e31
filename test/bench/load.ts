import { Pool } from "undici";

/** One server under load, and how to call it. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failures: number;
  /** Calls, or events of streams: what `perSecond` counts. */
  readonly count: number;
}

const request = {
  model: "sundial-2",
  messages: [
    { role: "system", content: "You answer questions about our product in two or three sentences." },
    {
      role: "user",
      content: "How do I rotate an API key without downtime, and how long may both keys live side by side?",
    },
  ],
  temperature: 0.5,
  max_completion_tokens: 256,
};

/** So many callers at once, each making its next call when the last is answered. Counts calls per second. */
export async function loadWhole(target: Target, load: { callers: number; milliseconds: number }): Promise<LoadResult> {
  const pool = new Pool(target.url, { connections: load.callers });
  const end = performance.now() + load.milliseconds;
  const began = performance.now();
  const calls = await Promise.all(
    Array.from({ length: load.callers }, async () => {
      const own: Call[] = [];
      while (performance.now() < end) own.push(await callWhole(pool, target));
      return own;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return summarize(calls.flat(), seconds);
}

/** A fixed rate whatever the answers take, well below saturation: what a caller feels on an unhurried server. */
export async function loadEvenly(
  target: Target,
  load: { perSecond: number; milliseconds: number; answerDelayMs?: number },
): Promise<LoadResult> {
  const pool = new Pool(target.url, { connections: 64 });
  const count = Math.round((load.perSecond * load.milliseconds) / 1000);
  const began = performance.now();
  const calls: Promise<Call>[] = [];
  for (let sent = 0; sent < count; sent++) {
    const dueMs = began + (sent * 1000) / load.perSecond - performance.now();
    if (dueMs > 1) await new Promise((resolve) => setTimeout(resolve, dueMs));
    calls.push(callWhole(pool, target, load.answerDelayMs));
  }
  const done = await Promise.all(calls);
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return summarize(done, seconds);
}

export interface StreamLoad {
  readonly streams: number;
  readonly milliseconds: number;
  /** One answer a stream, and no more. */
  readonly once?: boolean;
  /** The provider's pause between two chunks. */
  readonly chunkDelayMs?: number;
}

/** So many streams at once, each begun again when it ends. Counts server-sent events per second; p50 and p99 are times to the first. */
export async function loadStreams(target: Target, load: StreamLoad): Promise<LoadResult> {
  const pool = new Pool(target.url, { connections: load.streams });
  const began = performance.now();
  const end = began + load.milliseconds;
  let events = 0;
  const calls = await Promise.all(
    Array.from({ length: load.streams }, async () => {
      const own: Call[] = [];
      do {
        const call = await callStream(pool, target, load.chunkDelayMs ?? 0);
        events += call.events;
        own.push(call);
      } while (!load.once && performance.now() < end);
      return own;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return { ...summarize(calls.flat(), seconds), perSecond: events / seconds, count: events };
}

interface Call {
  readonly ms: number;
  readonly ok: boolean;
}

async function callWhole(pool: Pool, target: Target, answerDelayMs = 0): Promise<Call> {
  const began = performance.now();
  const answer = await send(pool, target, { ...request, user: `answer in ${answerDelayMs} ms` });
  const text = await answer.body.text();
  return { ms: performance.now() - began, ok: answer.statusCode === 200 && text.startsWith("{") };
}

async function callStream(pool: Pool, target: Target, chunkDelayMs: number): Promise<Call & { events: number }> {
  const began = performance.now();
  const answer = await send(pool, target, { ...request, stream: true, chunk_delay_ms: chunkDelayMs });
  let firstMs: number | undefined;
  let text = "";
  for await (const piece of answer.body) {
    firstMs ??= performance.now() - began;
    text += String(piece);
  }
  const events = text.split("\n\n").length - 1;
  return { ms: firstMs ?? 0, ok: answer.statusCode === 200 && text.endsWith("data: [DONE]\n\n"), events };
}

function send(pool: Pool, target: Target, body: unknown) {
  return pool.request({
    method: "POST",
    path: "/v1/chat/completions",
    headers: { "content-type": "application/json", ...target.headers },
    body: JSON.stringify(body),
  });
}

function summarize(calls: readonly Call[], seconds: number): LoadResult {
  const sorted = calls.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    perSecond: calls.length / seconds,
    count: calls.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    failures: calls.filter(({ ok }) => !ok).length,
  };
}

// A program: makes calls with one client and prints what each of them cost, as one line of JSON.
// Started with --expose-gc and young space enough for a whole round, so that what was allocated is what the heap grew by.
import { PerformanceObserver } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { getHeapStatistics } from "node:v8";
import { Sundial } from "@sundial/sdk";
import OpenAI from "openai";

const { values } = parseArgs({
  options: {
    client: { type: "string" },
    url: { type: "string" },
    stream: { type: "boolean" },
    calls: { type: "string" },
  },
});
const { url: baseURL, stream = false } = values;
const calls = Number(values.calls);
const request = { model: "gpt-4.1", messages: [{ role: "user" as const, content: "What does a sundial measure?" }] };
// No retries: a failure must show, not be made good.
const sundial = new Sundial({ apiKey: "sdl_test_bench", baseURL, retriesMax: 0 });
const openai = new OpenAI({ apiKey: "sdl_test_bench", baseURL, maxRetries: 0 });

/** The part that both clients have in common, so that both are called by the same lines. */
interface Completions {
  create(body: typeof request): PromiseLike<{ choices: readonly { message: { content: string | null } }[] }>;
  create(body: typeof request & { stream: true }): PromiseLike<AsyncIterable<{ object: string }>>;
}
const completions: Completions = values.client === "openai" ? openai.chat.completions : sundial.chat.completions;

/** Makes one call and reads its answer. Gives how many chunks came, 1 for a whole answer. */
async function callOnce(): Promise<number> {
  if (!stream) {
    const { choices } = await completions.create(request);
    return choices[0]?.message.content ? 1 : 0;
  }
  let chunks = 0;
  for await (const chunk of await completions.create({ ...request, stream: true })) {
    if (chunk.object === "chat.completion.chunk") chunks++;
  }
  return chunks;
}

async function callMany(count: number): Promise<number> {
  let chunks = 0;
  for (let call = 0; call < count; call++) chunks += await callOnce();
  return chunks;
}

const collections: number[] = [];
new PerformanceObserver((list) => {
  collections.push(...list.getEntries().map(({ startTime }) => startTime));
}).observe({ entryTypes: ["gc"] });

await callMany(calls); // the first calls measure the compiler
globalThis.gc?.();
const bytesBefore = getHeapStatistics().used_heap_size;
const cpuBefore = process.cpuUsage();
const started = performance.now();
const count = await callMany(calls);
const micros = (performance.now() - started) * 1000;
const cpu = process.cpuUsage(cpuBefore);
const bytes = getHeapStatistics().used_heap_size - bytesBefore;
await new Promise((resolve) => setImmediate(resolve));
if (collections.some((at) => at >= started))
  throw new Error("garbage was collected in between: raise --max-semi-space-size or make fewer calls");
console.log(
  JSON.stringify({
    microsEach: micros / count,
    cpuMicrosEach: (cpu.user + cpu.system) / count,
    bytesEach: bytes / count,
  }),
);

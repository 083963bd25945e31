import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { OperationId } from "@sundial/contract";
import { newestVersion } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOfOpenaiWire } from "../../docs-site/src/lib/openai-wire.ts";
import { listOperations, type PortalOperation, rehearsalId } from "../../docs-site/src/lib/operations.ts";
import { bodyBytesMax } from "../../docs-site/src/lib/reference/operation-limits.ts";
import { operationAddress } from "../../docs-site/src/lib/sample-addresses.ts";
import {
  credentialVariable,
  type OperationSample,
  writeOperationSamples,
} from "../../docs-site/src/lib/write-operation-samples.ts";
import type { TestApi } from "../harness/api.ts";
import { bringPythons } from "../harness/bring-pythons.ts";
import { startCollectingApi } from "../harness/collecting-api.ts";
import { answeringVersions, readOperationSamples } from "../harness/printed-samples.ts";
import { recordSamples } from "../harness/record-samples.ts";
import { runPythonSamples } from "../harness/run-python-samples.ts";
import type { SampleRun } from "../harness/run-samples.ts";
import { runTypeScriptSamples, type SampleText } from "../harness/run-typescript-samples.ts";
import { prepareCall } from "./prepare-call.ts";

const run = promisify(execFile);
const pythons = bringPythons("the samples of the reference in Python");
// The page of an operation that only fails has the samples of a code, which test/contract/errors runs.
const inDate = (date: string) => listOperations(date).filter(({ id }) => id !== rehearsalId);
const operations = inDate(newestVersion.date);
const older = answeringVersions()
  .filter((date) => date !== newestVersion.date)
  .flatMap((date) => inDate(date).map((operation) => ({ date, operation })));
/** What ran, by the name of its record. */
const ran = new Set<string>();

let api: TestApi;
beforeAll(async () => {
  api = await startCollectingApi();
  placed = new Map(
    await inFours(operations, async (operation) => [operation.id, await placeOperation(operation)] as const),
  );
}, 180_000);
afterAll(() => api?.stop());

type Placed = Readonly<Record<"bash" | "typescript" | "python", SampleText>>;

let placed: ReadonlyMap<string, Placed>;

/** With objects of the reader's own in the places of the examples. A read can be made three times; each write has an organization to itself. */
async function placeOperation(operation: PortalOperation): Promise<Placed> {
  if (operation.method !== "GET") {
    const [bash, typescript, python] = await Promise.all([place(operation), place(operation), place(operation)]);
    return { bash: bash("bash"), typescript: typescript("typescript"), python: python("python") };
  }
  const textIn = await place(operation);
  return { bash: textIn("bash"), typescript: textIn("typescript"), python: textIn("python") };
}

async function place(
  operation: PortalOperation,
  date?: string,
): Promise<(name: OperationSample["name"]) => SampleText> {
  const credential = operation.takesApiKey ? "apiKey" : "personToken";
  const organization = await api.createOrganization();
  const { ids, key, body } = await prepareCall({ api, organization }, operation.id as OperationId, credential); // listed from the same document
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const pathExamples = operation.pathExamples.map((example, index) => ids[names[index] ?? ""] ?? example);
  const samples = writeOperationSamples(
    { ...operation, pathExamples, exampleBody: body ?? operation.exampleBody },
    date,
  );
  const env = { [credentialVariable(operation)]: key };
  return (name) => {
    const code = samples.find((one) => one.name === name)?.code ?? "";
    return { name: operation.id, text: code.replaceAll("http://127.0.0.1:8787", api.url), env };
  };
}

/** Four at a time: each waits for the database most of the time. */
async function inFours<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += 4) done.push(...(await Promise.all(items.slice(at, at + 4).map(work))));
  return done;
}

const inLanguage = (language: keyof Placed) => [...placed.values()].map((samples) => samples[language]);

/** What a reader's terminal prints, or the problem that came instead. */
async function problemOf({ name, text, env }: SampleText): Promise<string | null> {
  const { stdout } = await run("bash", ["-euc", text], { env: { PATH: process.env.PATH ?? "", ...env } });
  return stdout.includes('"request_log_url"') || stdout.startsWith('{"error"') ? `${name}: ${stdout}` : null;
}

function failuresOf(runs: ReadonlyMap<string, SampleRun>): string[] {
  return [...runs].filter(([, { failure }]) => failure !== null).map(([id, { failure }]) => `${id}: ${failure}`);
}

describe("the samples on the page of every operation run as they are printed", () => {
  it("with curl", async () => {
    const problems = await inFours(inLanguage("bash"), problemOf);
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
    for (const { id } of operations) ran.add(`${operationAddress(id, newestVersion.date)}/bash`);
  });

  it("with curl in older versions", async () => {
    expect(older.length).toBeGreaterThan(0);
    const problems = await inFours(older, async ({ date, operation }) =>
      problemOf((await place(operation, date))("bash")),
    );
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
    for (const { date, operation } of older) ran.add(`${operationAddress(operation.id, date)}/bash`);
  });

  it("in TypeScript", async () => {
    const runs = await runTypeScriptSamples(inLanguage("typescript"));
    expect(runs.size).toBe(operations.length);
    expect(failuresOf(runs)).toEqual([]);
    const silent = operations.filter(({ id, answer }) => answer === "body" && runs.get(id)?.printed.length === 0);
    expect(silent).toEqual([]);
    for (const id of runs.keys()) ran.add(`${operationAddress(id, newestVersion.date)}/typescript`);
  });

  it.skipIf(pythons === null)("in Python", async () => {
    const runs = await runPythonSamples(pythons?.sdk ?? "", inLanguage("python"));
    expect(runs.size).toBe(operations.length);
    expect(failuresOf(runs)).toEqual([]);
    for (const id of runs.keys()) ran.add(`${operationAddress(id, newestVersion.date)}/python`);
    console.log(
      `samples of the reference: ${operations.length} operations in 3 languages, ${older.length} of older versions`,
    );
  });

  it.skipIf(pythons === null)("with the openai clients, where the wire is OpenAI's", async () => {
    const placedHere = await Promise.all(operations.filter(isOfOpenaiWire).map((operation) => place(operation)));
    expect(placedHere).toHaveLength(4);
    const inTypeScript = await runTypeScriptSamples(placedHere.map((textIn) => textIn("openai-typescript")));
    const inPython = await runPythonSamples(
      pythons?.openai ?? "",
      placedHere.map((textIn) => textIn("openai-python")),
    );
    for (const [name, runs] of Object.entries({ "openai-typescript": inTypeScript, "openai-python": inPython }))
      for (const [id, outcome] of runs) {
        expect([id, outcome]).toEqual([id, { failure: null, printed: expect.arrayContaining([expect.any(String)]) }]);
        ran.add(`${operationAddress(id, newestVersion.date)}/${name}`);
      }
  });

  it.skipIf(pythons === null)("are recorded as run", () => {
    const printed = readOperationSamples().filter(({ name, hasEnded }) => hasEnded || ran.has(name));
    expect(recordSamples("verified-operations.gen.json", printed)).toEqual([]);
  });
});

describe("the limit of a body that a page tells", () => {
  it.each(["createApiKey", "createListingAsset", "createEmbedding"])("is the API's: %s", async (id) => {
    const operation = operations.find((one) => one.id === id);
    if (!operation) throw new Error(`there is no ${id}`);
    const bytes = bodyBytesMax(operation);
    const organization = await api.createOrganization();
    const { ids, key } = await prepareCall({ api, organization }, operation.id as OperationId, "apiKey"); // as above
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const send = (length: number) =>
      fetch(api.url + path, { method: "POST", headers, body: `"${"x".repeat(length - 2)}"` });
    expect((await send(bytes)).status).not.toBe(413);
    const refused = await send(bytes + 1);
    expect(await refused.json()).toMatchObject({
      code: "body_too_large",
      detail: expect.stringContaining(String(bytes)),
    });
  });
});

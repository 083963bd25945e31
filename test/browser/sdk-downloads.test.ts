import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { sdkVersion } from "@sundial/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestPlatform } from "../harness/platform.ts";
import { findPython } from "../harness/python/find-python.ts";
import { readPortalSamples } from "../harness/read-samples.ts";
import { sharing } from "../harness/shared-platform.ts";

const run = promisify(execFile);
const python = findPython(10);
if (python === null) {
  const skipped = "pip from the portal, because there is no Python 3.10 or newer with pip";
  if (process.env.CI === "true") throw new Error(`may not be skipped in CI: ${skipped}`);
  console.warn(`\n!!! SKIPPED: ${skipped}.\n`);
}

const names = [`sundial_sdk-${sdkVersion}-py3-none-any.whl`, `sundial-sdk-${sdkVersion}.tgz`];
const [shown] = readPortalSamples("first-call/response.json").map(({ text }) => JSON.parse(text));
const answer: string = shown.choices[0].message.content;

let platform: TestPlatform;
let quickstart = "";
let folder = "";
let env: NodeJS.ProcessEnv = {};
sharing.beforeAll(async ({ shared }) => {
  ({ platform } = shared);
  quickstart = await (await fetch(`${platform.portalUrl}/docs/quickstart.md`)).text();
  const { keys } = await platform.api.createOrganization();
  env = { PATH: process.env.PATH, HOME: process.env.HOME, SUNDIAL_API_KEY: keys.test };
});
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sundial-newcomer-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The line of the quickstart that begins so. Throws where there is none, or more than one. */
function commandOf(beginning: string): string {
  const lines = quickstart.split("\n").filter((line) => line.startsWith(`${beginning} ${platform.portalUrl}/sdks/`));
  const [command] = lines;
  if (command === undefined || lines.length > 1) throw new Error(`the quickstart has ${lines.length} of ${beginning}`);
  return command;
}

/** The sample of the quickstart that has this in it. */
function programWith(text: string): string {
  const found = [...quickstart.matchAll(/^```\w+\n(.*?)^```/gms)].find(([, code = ""]) => code.includes(text));
  if (!found?.[1]) throw new Error(`no sample of the quickstart has ${text}`);
  return found[1];
}

async function type(command: string): Promise<string> {
  return (await run("bash", ["-euc", command], { cwd: folder, env })).stdout;
}

describe("a newcomer with the quickstart and an empty folder", () => {
  it("installs the SDK for TypeScript from the portal, and makes the first call", async () => {
    await type(`${commandOf("npm install")} --no-audit --no-fund`);
    expect(await readdir(join(folder, "node_modules/@sundial/sdk"))).toContain("LICENSE");
    const { packages } = JSON.parse(await readFile(join(folder, "package-lock.json"), "utf8"));
    const resolved = `${platform.portalUrl}/sdks/${names[1]}`;
    const integrity = expect.stringMatching(/^sha512-/);
    expect(packages["node_modules/@sundial/sdk"]).toMatchObject({ version: sdkVersion, resolved, integrity });
    await writeFile(join(folder, "quickstart.mts"), programWith('from "@sundial/sdk"'));
    // The first on the path may be older than what runs TypeScript as it is.
    expect(await type(`"${process.execPath}" quickstart.mts`)).toBe(`${answer}\n`);
  });

  it.skipIf(python === null)("installs the SDK for Python from the portal, and makes the first call", async () => {
    await run(python?.program ?? "", ["-m", "venv", join(folder, "venv")]);
    env = { ...env, PATH: [join(folder, "venv/bin"), env.PATH].join(delimiter) };
    const command = commandOf("pip install");
    const quiet = "--quiet --disable-pip-version-check --no-compile";
    const pinned = `sundial-sdk @ ${command.split(" ").at(-1)}#sha256=${"0".repeat(64)}`;
    await writeFile(join(folder, "requirements.txt"), pinned);
    await expect(type(`pip install -r requirements.txt ${quiet}`)).rejects.toThrow(/DO NOT MATCH/);
    await type(`${command} ${quiet}`);
    await writeFile(join(folder, "quickstart.py"), programWith("from sundial import"));
    expect(await type("python -I quickstart.py")).toBe(`${answer}\n`);
  });
});

describe("the files of the SDKs", () => {
  it.each(names)("%s is what its hash says, wherever it is said", async (name) => {
    const address = `${platform.portalUrl}/sdks/${name}`;
    const file = await fetch(address);
    const bytes = Buffer.from(await file.arrayBuffer());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(file.headers.get("content-type")).toBe(name.endsWith(".tgz") ? "application/gzip" : "application/zip");
    expect(file.headers.get("etag")).toBe(`"${sha256}"`);
    expect(await (await fetch(`${address}.sha256`)).text()).toBe(`${sha256}  ${name}\n`);
    expect(await (await fetch(`${platform.portalUrl}/docs/sdks`)).text()).toContain(sha256);
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);
    expect((await fetch(address, { headers: { "if-none-match": `"${sha256}"` } })).status).toBe(304);
  });

  it.each([
    "/sdks/",
    "/sdks/sundial-sdk-0.0.0.tgz",
    "/sdks/..%2Fserver%2Fentry.mjs",
    "/sdks/../server/entry.mjs",
    "/sdks/%2e%2e/server/entry.mjs",
    "/sdks/..\\server\\entry.mjs",
    `/sdks/./${names[1]}`,
    "/sdks/constructor",
  ])("nothing else is below /sdks: %s", async (path) => {
    // Not with fetch, which takes the dots out itself.
    const status = new Promise((resolve, reject) => {
      request(platform.portalUrl, { path }, (res) => resolve(res.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(await status).toBe(404);
  });
});

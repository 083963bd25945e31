import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../harness/api.ts";

const run = promisify(execFile);
const samples = join(import.meta.dirname, "../../docs-site/src/samples");
const names = (ending: string) =>
  readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** A reader's terminal: each sample is somebody's first. */
async function freshEnv(): Promise<Record<string, string>> {
  const { keys } = await api.createOrganization();
  return { PATH: process.env.PATH ?? "", SUNDIAL_API_KEY: keys.test };
}

const read = (name: string) => readFileSync(join(samples, name), "utf8").replaceAll("http://127.0.0.1:8787", api.url);

describe("the samples of the documentation run as they are printed", () => {
  it.each(names(".sh"))("%s", async (name) => {
    const { stdout } = await run("bash", ["-euc", read(name)], { env: await freshEnv() });
    expect(stdout.length).toBeGreaterThan(0);
    if (name.startsWith("errors/")) expect(stdout).toContain('"code":"model_not_found"');
    else expect(stdout).not.toContain('"doc_url"');
  });

  it.each(names(".ts"))("%s", async (name) => {
    // The working directory decides where its imports come from: this package has both clients.
    const running = run(process.execPath, ["--input-type=module-typescript", "-"], {
      env: await freshEnv(),
      cwd: join(import.meta.dirname, ".."),
    });
    running.child.stdin?.end(read(name));
    const { stdout } = await running;
    expect(stdout.trim().length).toBeGreaterThan(0);
  });
});

describe("the answer that the documentation shows", () => {
  it("is what the sandbox answers", async () => {
    const shown = JSON.parse(read("first-call/response.json"));
    const { stdout } = await run("bash", ["-euc", read("first-call/curl.sh")], { env: await freshEnv() });
    expect({ ...JSON.parse(stdout), id: shown.id, created: shown.created }).toEqual(shown);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runOnDatabase } from "./run-on-database.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sundial-"));
  vi.stubEnv("SUNDIAL_DIRECTORY", folder);
  vi.stubEnv("DATABASE_URL", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** What the command says when it cannot begin, and the exit code it leaves. */
async function refused(): Promise<unknown> {
  const said = vi.spyOn(console, "error").mockReset();
  const run = vi.fn();
  await runOnDatabase("a-command", run);
  expect(run).not.toHaveBeenCalled();
  const code = process.exitCode;
  process.exitCode = undefined;
  return [code, ...said.mock.calls.flat()];
}

it("says what to do when nothing ever ran, or nothing runs any more", async () => {
  const notRunning = [1, expect.stringMatching(/^Sundial does not run here\. Start it with `npm start` .*\.$/)];
  expect(await refused()).toEqual(notRunning);
  writeFileSync(join(folder, "dev.json"), JSON.stringify({ databaseUrl: "postgres://u:guess-me@127.0.0.1:1/x" }));
  expect(await refused()).toEqual(notRunning);
});

it("says what is wrong with a database of one's own", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://u:guess-me@127.0.0.1:1/x");
  expect(await refused()).toEqual([1, expect.stringMatching(/^No PostgreSQL answers at 127\.0\.0\.1:1\/x/)]);
});

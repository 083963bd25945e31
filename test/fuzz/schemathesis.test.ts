import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { findPython } from "../harness/python/find-python.ts";
import { bringSchemathesis, pythonMinor, runSchemathesis } from "./run-schemathesis.ts";

const minutes = 60_000;
const plans = new URL("../fixtures/plans", import.meta.url).pathname;
const brought = bringSchemathesis();
const missing = "missing" in brought ? brought.missing : null;
/** A second opinion, which reads the document by itself. Without a network it is skipped, but not where nobody would read that it was. */
const mustRun = process.env.CI === "true" && findPython(pythonMinor) !== null;
if (missing !== null)
  console.warn(`\n!!! SKIPPED: the part of the fuzzing that schemathesis does, because ${missing}.\n`);

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
});
afterAll(() => api.stop());

describe.skipIf(missing !== null && !mustRun)("schemathesis", { timeout: 5 * minutes }, () => {
  it("is there when Python is", () => {
    expect(missing).toBeNull();
  });

  it.each([
    ["a test key", () => organization.keys.test],
    ["a person", async () => (await organization.createPerson("owner")).token],
  ])("finds nothing with the credential of %s", async (_, credential) => {
    if ("missing" in brought) throw new Error(brought.missing);
    const run = { bin: brought.bin, url: api.url, examplesMax: 3, secondsMax: 12, seed: 1 };
    const { ok, output } = await runSchemathesis({ ...run, credential: await credential() });
    console.log(`schemathesis: ${/\d+ generated, .*/.exec(output)?.[0] ?? "no summary"}`);
    if (!ok) throw new Error(output.slice(-20_000));
  });
});

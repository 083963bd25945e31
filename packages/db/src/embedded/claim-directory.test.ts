import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimDirectory } from "./claim-directory.ts";

const rounds = 100;
const stale = "999999999 1";

let directory: string;
let rivals: ChildProcess[];
beforeAll(async () => {
  const script = join(import.meta.dirname, "testing/claim-on-message.ts");
  rivals = Array.from({ length: 4 }, () => fork(script, { execArgv: [] }));
  await Promise.all(rivals.map((rival) => once(rival, "message")));
});
afterAll(() => {
  for (const rival of rivals) rival.disconnect();
});
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "claim-"));
  return () => rmSync(directory, { recursive: true });
});

/** Sends all of them the same at once, and returns what each answers. */
function tellAll(message: { directory: string | null }): Promise<string[]> {
  const answers = rivals.map(async (rival): Promise<string> => (await once(rival, "message"))[0]);
  for (const rival of rivals) rival.send(message);
  return Promise.all(answers);
}

describe("claimDirectory", () => {
  it("lets exactly one of many have it, also where a dead process left its claim", async () => {
    for (let round = 0; round < rounds; round++) {
      writeFileSync(join(directory, "owner"), `${stale} ${directory}`);
      writeFileSync(join(directory, "owner.999999999"), `${stale} ${directory}`);
      const answers = await tellAll({ directory });
      expect(answers.filter((answer) => answer === "claimed")).toHaveLength(1);
      await tellAll({ directory: null });
      expect(readdirSync(directory)).toEqual([]);
    }
  });

  it("refuses a second claim of the same process, until the first is released", () => {
    const claim = claimDirectory(directory);
    expect(() => claimDirectory(directory)).toThrow(`process ${process.pid}`);
    claim.release();
    claimDirectory(directory).release();
  });

  it("takes no notice of a claim that came with a copy of another directory", () => {
    const original = claimDirectory(directory);
    const copy = mkdtempSync(join(tmpdir(), "claim-"));
    for (const name of readdirSync(directory)) writeFileSync(join(copy, name), `${process.pid} 1 ${directory}`);
    claimDirectory(copy).release();
    original.release();
    rmSync(copy, { recursive: true });
  });
});

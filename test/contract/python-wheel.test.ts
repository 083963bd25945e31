import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWheel } from "../../docs-site/scripts/sdk-packages/write-wheel.ts";
import { bringBuilder, buildWheel } from "../harness/python/bring-sdk.ts";

const project = join(import.meta.dirname, "../../packages/sdk-python");
const builder = bringWhereThere();

function bringWhereThere(): string | null {
  const brought = bringBuilder();
  if ("bin" in brought) return brought.bin;
  const skipped = `the wheel beside hatchling's, because ${brought.missing}`;
  if (process.env.CI === "true") throw new Error(`may not be skipped in CI: ${skipped}`);
  console.warn(`\n!!! SKIPPED: ${skipped}.\n`);
  return null;
}

describe.skipIf(builder === null)("the wheel that the portal serves", () => {
  const bin = builder ?? "";
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sundial-wheel-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function describeWheel(wheel: string) {
    const args = ["-I", join(import.meta.dirname, "describe_wheel.py"), wheel];
    const { stdout } = await promisify(execFile)(join(bin, "python"), args);
    return JSON.parse(stdout);
  }

  it("says and holds what hatchling's does", async () => {
    const { name, bytes } = await writeWheel(project);
    const path = join(folder, name);
    await writeFile(path, bytes);
    const own = await describeWheel(path);
    expect(own).toEqual(await describeWheel(buildWheel(bin, join(folder, "dist"))));
    expect(own.wrong).toEqual([]);
    expect(Object.keys(own.files).length).toBeGreaterThan(90);
    expect(own.metadata.requires_dist.length).toBeGreaterThan(3);
  });
});

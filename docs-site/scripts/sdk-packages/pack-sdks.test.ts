import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sdkVersion } from "@sundial/sdk";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { SdkFile } from "../../src/lib/sdk-files.ts";
import { packSdks } from "./pack-sdks.ts";

let folder = "";
let files: readonly SdkFile[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sundial-sdks-"));
  files = await packSdks(folder);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe("packSdks", () => {
  it("packs both, in the version that both have", () => {
    expect(files).toMatchObject([
      { language: "python", version: sdkVersion, name: `sundial_sdk-${sdkVersion}-py3-none-any.whl` },
      { language: "typescript", version: sdkVersion, name: `sundial-sdk-${sdkVersion}.tgz` },
    ]);
  });

  it("says of each file what it is", async () => {
    for (const { name, bytes, sha256 } of files) {
      const content = await readFile(join(folder, name));
      expect(content.byteLength).toBe(bytes);
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      expect(bytes).toBeGreaterThan(50_000);
    }
  });

  it("gives the same bytes again, at another hour of the day", async () => {
    const before = new Date(0).getHours();
    vi.stubEnv("TZ", process.env.TZ === "Asia/Tokyo" ? "UTC" : "Asia/Tokyo");
    expect(new Date(0).getHours()).not.toBe(before);
    expect(await packSdks(folder)).toEqual(files);
  });
});

import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSdkDownloads } from "./sdk-downloads.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sundial-sdks-"));
  for (const name of ["sundial-sdk-0.1.0.tgz", "sundial_sdk-0.1.0-py3-none-any.whl", ".DS_Store"])
    await writeFile(join(folder, name), `the bytes of ${name}`);
});
afterAll(() => rm(folder, { recursive: true }));
const load = (production: boolean) => loadSdkDownloads(pathToFileURL(`${folder}/`), { production });

describe("loadSdkDownloads", () => {
  it("has packages and their hashes, and nothing else of the folder", async () => {
    const downloads = await load(true);
    expect([...downloads].map(([path, { headers }]) => [path, headers["Content-Type"]]).toSorted()).toEqual([
      ["/sdks/sundial-sdk-0.1.0.tgz", "application/gzip"],
      ["/sdks/sundial-sdk-0.1.0.tgz.sha256", "text/plain; charset=utf-8"],
      ["/sdks/sundial_sdk-0.1.0-py3-none-any.whl", "application/zip"],
      ["/sdks/sundial_sdk-0.1.0-py3-none-any.whl.sha256", "text/plain; charset=utf-8"],
    ]);
  });

  it("says the hash as sha256sum reads it", async () => {
    const sum = (await load(true)).get("/sdks/sundial-sdk-0.1.0.tgz.sha256");
    const check = (input: string) =>
      execFileSync("sha256sum", ["--check", "--strict"], { cwd: folder, input }).toString();
    expect(check(String(sum?.body))).toBe("sundial-sdk-0.1.0.tgz: OK\n");
  });

  it("has what never changes kept for ever in production, and asked for again in development", async () => {
    const kept = async (production: boolean) =>
      new Set([...(await load(production)).values()].map(({ headers }) => headers["Cache-Control"]));
    expect(await kept(true)).toEqual(new Set(["public, max-age=31536000, immutable"]));
    expect(await kept(false)).toEqual(new Set(["no-cache"]));
  });

  it("fails where there is no such folder", async () => {
    await expect(loadSdkDownloads(pathToFileURL(`${folder}/none/`), { production: true })).rejects.toThrow("ENOENT");
  });
});

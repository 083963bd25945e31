import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Spec } from "../spec.ts";
import { checkVersions } from "./check-versions.ts";
import type { DatedSpec } from "./emit-version-requests.ts";
import { emitVersionDocument } from "./generate-versions.ts";
import { type LockOptions, lockVersions } from "./lock-versions.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sundial-versions-"));
});

afterEach(() => rmSync(root, { recursive: true }));

describe("checkVersions", () => {
  const first = [dated("2025-01-01"), dated("2026-01-01")];
  const added = [dated("2025-01-01", ["id", "name", "plan"]), first[1] ?? dated("")];
  const broken = [dated("2025-01-01", ["id"]), first[1] ?? dated("")];
  const breaks = expect.stringMatching(
    /2025-01-01\.yaml is released and would break its callers:\n {2}Thing\.name: comes no more/,
  );

  beforeEach(async () => {
    git("init", "-q");
    await release(first, { release: true });
    commit();
  });

  it("is content with what is fresh and locked", async () => {
    expect(await checkVersions(root, first)).toEqual([]);
  });

  it("sees a file that is not what deriving gives", async () => {
    writeFileSync(join(root, "openapi/versions/2025-01-01.yaml"), "openapi: 3.1.1\n");
    expect(await checkVersions(root, first)).toEqual([
      expect.stringContaining("2025-01-01.yaml is not what deriving it"),
    ]);
  });

  it("lets additions reach a released version, and locks them", async () => {
    await release(added, { release: false });
    expect(await checkVersions(root, added)).toEqual([]);
    commit();
    expect(await checkVersions(root, added)).toEqual([]);
  });

  it("wants additions locked", async () => {
    write(added);
    expect(await checkVersions(root, added)).toEqual([expect.stringContaining("additions that are not locked")]);
  });

  it("names every breaking change with its place, before and after it is committed", async () => {
    await release(broken, { release: true });
    expect(await checkVersions(root, broken)).toEqual([breaks]);
    commit();
    expect(await checkVersions(root, broken)).toEqual([breaks]);
  });

  it("compares with git when the lock was written by hand, also once that is committed", async () => {
    const before = readLock();
    await release(broken, { release: true, because: "x" });
    const { "2025-01-01": lock } = JSON.parse(readLock());
    writeFileSync(
      join(root, "openapi/versions/lock.json"),
      JSON.stringify({ ...JSON.parse(before), "2025-01-01": { sha256: lock.sha256 } }),
    );
    expect(await checkVersions(root, broken)).toEqual([breaks]);
    commit();
    expect(await checkVersions(root, broken)).toEqual([breaks]);
  });

  it("accepts a correction that gives its reason, and no later break for that", async () => {
    await release(broken, { release: false, because: "It never answered with a name." });
    expect(readLock()).toContain("It never answered with a name.");
    expect(await checkVersions(root, broken)).toEqual([]);
    commit();
    expect(await checkVersions(root, broken)).toEqual([]);
    const worse = [dated("2025-01-01", []), ...broken.slice(1)];
    await release(worse, { release: false });
    expect(await checkVersions(root, worse)).toEqual([expect.stringContaining("Thing.id: comes no more")]);
  });

  it("needs no lock of the newest version alone, which is not released before it is locked", async () => {
    const third = [...first, dated("2026-06-01")];
    await release(third, { release: false });
    expect(await checkVersions(root, third)).toEqual([]);
    const fourth = [...third, dated("2026-07-01")];
    await release(fourth, { release: false });
    expect(await checkVersions(root, fourth)).toEqual([expect.stringContaining("2026-06-01.yaml is not locked")]);
  });

  it("misses a lock that was there, and a version that was released", async () => {
    writeFileSync(join(root, "openapi/versions/lock.json"), "{}");
    expect(await checkVersions(root, first)).toEqual([
      expect.stringContaining("2025-01-01.yaml was released"),
      expect.stringContaining("2026-01-01.yaml was released"),
    ]);
    git("checkout", "-q", ".");
    expect(await checkVersions(root, first.slice(1))).toEqual([
      expect.stringContaining("has 2025-01-01, which is no version"),
    ]);
  });

  it("falls back to the lock without git", async () => {
    rmSync(join(root, ".git"), { recursive: true });
    expect(await checkVersions(root, first)).toEqual([]);
    write(broken);
    expect(await checkVersions(root, broken)).toEqual([expect.stringContaining("is not what is locked")]);
    write(first);
    await release(added, { release: false });
    expect(await checkVersions(root, added)).toEqual([]);
  });
});

function dated(date: string, properties: readonly string[] = ["id", "name"]): DatedSpec {
  const thing = {
    type: "object",
    properties: Object.fromEntries(properties.map((name) => [name, { type: "string" }])),
  };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
  const spec: Spec = {
    openapi: "3.1.1",
    info: { title: "T", version: date },
    servers: [],
    tags: [],
    paths: { "/v1/things": { get: { operationId: "getThing", responses: { 200: { description: "It.", content } } } } },
    components: { schemas: { Thing: thing } },
  };
  return { date, spec };
}

/** As `npm run generate` does: the lock is worked out before the files are written over. */
async function release(documents: readonly DatedSpec[], options: LockOptions): Promise<void> {
  const lock = await lockVersions(root, documents, options);
  write(documents);
  writeFileSync(join(root, lock.path), lock.text);
}

function write(documents: readonly DatedSpec[]): void {
  for (const { path, text } of documents.map(emitVersionDocument)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function readLock(): string {
  return readFileSync(join(root, "openapi/versions/lock.json"), "utf8");
}

function commit(): void {
  git("add", ".");
  git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "x");
}

function git(...args: string[]): void {
  execFileSync("git", args, { cwd: root, stdio: "ignore" });
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changes, changesBetween } from "./changes.ts";
import { newestVersion, versions } from "./timeline.ts";

test("every file of a date's folder is a change of that date, and every change has its file", () => {
  const files = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d{2}-\d{2}$/.test(entry.name))
    .flatMap(({ name: date }) =>
      readdirSync(join(import.meta.dirname, date), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
        .map((entry) => `${date}/${entry.name}`),
    );
  expect(changes.map(({ date, name }) => `${date}/${name}.ts`).toSorted()).toEqual(files.toSorted());
});

test("the first version has no change, and each one after it has some", () => {
  const dates = new Set<string>(changes.map(({ date }) => date));
  expect([...dates]).toEqual(versions.slice(1).map(({ date }) => date));
});

test("changes are in the order of time", () => {
  expect(changes.map(({ date }) => date)).toEqual(changes.map(({ date }) => date).toSorted());
});

test("an upgrade meets the changes after the version it comes from", () => {
  expect(changesBetween("2025-11-05", "2026-04-15").map(({ name }) => name)).toEqual([
    "rename-request-logs-path",
    "unwrap-request-tokens",
    "rename-not-found-code",
  ]);
  expect(changesBetween(newestVersion.date, newestVersion.date)).toEqual([]);
  expect(changesBetween("2024-11-20", newestVersion.date)).toEqual(changes);
});

test("every description is prose for customers", () => {
  for (const { name, description } of changes) {
    expect({ name, fits: description.length > 60 && /^[A-Z`].*\.$/s.test(description) }).toEqual({ name, fits: true });
  }
});

import type { Version } from "@sundial/sdk";
import { expect, test } from "vitest";
import { endOf, pinOptions, upgradesFrom } from "./version-pins.ts";

type Known = Pick<Version, "date" | "state"> & { changes: number; sunset?: string };
const version = ({ date, state, changes, sunset }: Known): Version => ({
  date,
  state,
  deprecated_at: sunset ? "2026-01-01T00:00:00.000Z" : null,
  sunset_at: sunset ?? null,
  successor: null,
  changes: Array.from({ length: changes }, (_, index) => ({ name: `c${index}`, description: "", operations: [] })),
  guide_url: null,
  changelog_url: "",
});
const versions = [
  version({ date: "2026-11-23", state: "current", changes: 3 }),
  version({ date: "2026-04-15", state: "supported", changes: 2 }),
  version({ date: "2025-03-12", state: "deprecated", changes: 1, sunset: "2027-03-12T00:00:00.000Z" }),
  version({ date: "2024-11-20", state: "sunset", changes: 0, sunset: "2026-05-20T00:00:00.000Z" }),
];
const now = Date.parse("2027-03-10T12:00:00Z");

test("a pin moves to versions that answer, and shows the present one in any case", () => {
  expect(pinOptions(versions, null).map(({ value }) => value)).toEqual(["2026-11-23", "2026-04-15", "2025-03-12"]);
  expect(pinOptions(versions, "2024-11-20").at(-1)).toEqual({ value: "2024-11-20", label: "2024-11-20 (sunset)" });
});

test("an upgrade counts every change on its way", () => {
  expect(upgradesFrom(versions, "2025-03-12").map(({ to, changes }) => [to.date, changes])).toEqual([
    ["2026-04-15", 2],
    ["2026-11-23", 5],
  ]);
  expect(upgradesFrom(versions, "2026-11-23")).toEqual([]);
});

test("only what ends is warned of, in begun days", () => {
  expect(versions.map((one) => endOf(one, now)?.text ?? null)).toEqual([
    null,
    null,
    "2 days left, until 2027-03-12",
    "not answered since 2026-05-20",
  ]);
});

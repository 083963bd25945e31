import type { Version } from "@sundial/sdk";
import { expect, test } from "vitest";
import { endOf, pinOptions, upgradesFrom } from "./version-pins.ts";

const version = (date: string, state: Version["state"], sunset_at: string | null, changes: number): Version => ({
  date,
  state,
  deprecated_at: sunset_at && "2026-01-01T00:00:00.000Z",
  sunset_at,
  successor: null,
  changes: Array.from({ length: changes }, (_, index) => ({ name: `c${index}`, description: "", operations: [] })),
  guide_url: null,
  changelog_url: "",
});
const versions = [
  version("2026-11-23", "current", null, 3),
  version("2026-04-15", "supported", null, 2),
  version("2025-03-12", "deprecated", "2027-03-12T00:00:00.000Z", 1),
  version("2024-11-20", "sunset", "2026-05-20T00:00:00.000Z", 0),
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

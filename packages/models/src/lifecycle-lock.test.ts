import { describe, expect, test } from "vitest";
import { deprecationsOfModels } from "./deprecations-of-models.ts";
import { compareLifecycleLock, type LifecycleLock, listPostponedMoves } from "./lifecycle-lock.ts";
import { endingMoves, loadModels, modelMembers } from "./testing/sample-model.ts";

type Members = Readonly<Record<string, unknown>>;

const load = (deprecated: Members = {}, retired: Members = {}, lock?: LifecycleLock) =>
  loadModels(
    [
      modelMembers("new-1"),
      modelMembers("old-1", { lifecycle: { notice: "general", moves: endingMoves(deprecated, retired) } }),
    ],
    lock,
  ).list();

const brownouts = [{ from: "2026-11-01T14:00:00Z", until: "2026-11-01T15:00:00Z" }];
const { next: locked } = compareLifecycleLock({}, load({}, { brownouts }));

describe("a published life", () => {
  test("is locked as it is, once", () => {
    expect(locked["old-1"]).toEqual({
      active: [{ announced: "2026-01-31", on: "2026-01-31" }],
      deprecated: [{ announced: "2026-06-01", on: "2026-07-01" }],
      retired: [{ announced: "2026-06-01", on: "2026-12-01", brownouts: ["2026-11-01T14:00:00.000Z"] }],
    });
    expect(compareLifecycleLock(locked, load({}, { brownouts }))).toEqual({ broken: [], added: [], next: locked });
  });

  const earlier = [{ from: "2026-10-31T14:00:00Z", until: "2026-10-31T15:00:00Z" }];
  test.each<[string, Members, Members, string]>([
    ["a deprecation moves earlier", { on: "2026-06-30" }, { brownouts }, "deprecated was published for 2026-07-01"],
    [
      "an end moves earlier",
      { announced: "2026-05-01" },
      { announced: "2026-05-01", on: "2026-11-30", brownouts },
      "retired was published for 2026-12-01 and never moves earlier, to 2026-11-30",
    ],
    ["it was announced earlier than it was", { announced: "2026-05-31" }, { brownouts }, "was announced on 2026-06-01"],
    ["a brownout comes earlier", {}, { brownouts: earlier }, "a brownout at 2026-10-31T14:00:00.000Z"],
    ["a brownout comes before the others", {}, { brownouts: [...earlier, ...brownouts] }, "a brownout at 2026-10-31"],
  ])("is broken when %s", (_, deprecated, retired, told) => {
    const { broken } = compareLifecycleLock(locked, load(deprecated, retired));
    expect(broken).toContainEqual(expect.stringContaining(told));
  });

  test("keeps the day on which a move is put off, and is then as it is", () => {
    const later = load({}, { on: "2027-01-01", brownouts });
    const { broken, next } = compareLifecycleLock(locked, later, { today: "2026-10-01" });
    expect(broken).toEqual([]);
    expect(listPostponedMoves(locked["old-1"])).toEqual([]);
    expect(listPostponedMoves(next["old-1"])).toEqual([
      { to: "retired", from: "2026-12-01", until: "2027-01-01", publishedOn: "2026-10-01" },
    ]);
    expect(compareLifecycleLock(next, later)).toEqual({ broken: [], added: [], next });
  });

  test("keeps what was promised if the successor is late: more is welcome, less is broken", () => {
    const credit = (by: string, percent: number) => ({
      credit_if_late: { successor_active_by: by, percent_of_usage: percent },
    });
    const { next } = compareLifecycleLock(locked, load({}, { brownouts, ...credit("2026-10-01", 20) }));
    expect(next["old-1"]?.retired?.at(-1)).toMatchObject({ credit: { by: "2026-10-01", percent: 20 } });
    const brokenBy = (retired: Members) => compareLifecycleLock(next, load({}, { brownouts, ...retired })).broken;
    for (const less of [{}, credit("2026-10-02", 20), credit("2026-10-01", 19)])
      expect(brokenBy(less)).toEqual([expect.stringContaining("promises less if the successor is late")]);
    expect(brokenBy(credit("2026-09-30", 21))).toEqual([]);
  });

  test("is broken when a move or a model disappears", () => {
    const [newer] = load();
    const without = loadModels([modelMembers("new-1"), modelMembers("old-1")]).list();
    expect(compareLifecycleLock(locked, without).broken).toEqual([
      expect.stringContaining("old-1: the move to deprecated was published and is gone"),
      expect.stringContaining("old-1: the move to retired was published and is gone"),
    ]);
    expect(compareLifecycleLock(locked, newer ? [newer] : []).broken).toEqual([expect.stringContaining("old-1 was")]);
  });

  test("may not be announced in the past, but of a model that is new", () => {
    const today = "2026-06-02";
    expect(compareLifecycleLock({}, load(), { today }).broken).toEqual([]);
    const { deprecated: _, retired: __, ...unannounced } = locked["old-1"] ?? {};
    const published = { ...locked, "old-1": unannounced };
    expect(compareLifecycleLock(published, load(), { today }).broken).toHaveLength(2);
    expect(compareLifecycleLock(published, load(), { today: "2026-06-01" }).broken).toEqual([]);
  });
});

test("what moves later or is called off is a publication more, and a revision of the deprecation", () => {
  const revisionOf = (lock: LifecycleLock, deprecated: Members, retired: Members) => {
    const compared = compareLifecycleLock(lock, load(deprecated, retired));
    expect(compared.broken).toEqual([]);
    const [deprecation] = deprecationsOfModels(load(deprecated, retired, compared.next));
    return { lock: compared.next, deprecation };
  };
  const first = revisionOf(locked, {}, { brownouts });
  expect(first.deprecation).toMatchObject({ revision: 0, withdrawn: false, sunsetAt: new Date("2026-12-01") });
  const later = revisionOf(first.lock, {}, { on: "2027-01-15", brownouts });
  expect(later.lock["old-1"]?.retired).toHaveLength(2);
  expect(later.deprecation).toMatchObject({ revision: 1, sunsetAt: new Date("2027-01-15") });
  // Another brownout is published too, but the end is where it was.
  const more = [...brownouts, { from: "2026-12-01T14:00:00Z", until: "2026-12-01T15:00:00Z" }];
  const second = revisionOf(later.lock, {}, { on: "2027-01-15", brownouts: more });
  expect(second.lock["old-1"]?.retired).toHaveLength(3);
  expect(second.deprecation?.revision).toBe(1);
  const off = { called_off: "2026-08-01" };
  const last = revisionOf(second.lock, off, { on: "2027-01-15", brownouts: more, ...off });
  expect(last.deprecation).toMatchObject({ revision: 3, withdrawn: true, sunsetAt: new Date("2027-01-15") });
});

import { recordPostponedEnd } from "@sundial/changelog/authoring";
import { describe, expect, it } from "vitest";
import { sampleDeprecation } from "../../test/harness/deprecations.ts";
import { compareEndsLock, type EndsLock } from "./compare-ends-lock.ts";
import { listPostponedEnds } from "./list-postponed-ends.ts";

const field = sampleDeprecation({ kind: "field", subject: "createThing.old" });
const name = "field createThing.old";
const today = "2026-08-01";
const { next: locked } = compareEndsLock({}, [field], "2026-06-01");
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const brokenBy = (members: Partial<typeof field>, lock: EndsLock = locked) =>
  compareEndsLock(lock, [{ ...field, ...members }], today).broken;

describe("compareEndsLock", () => {
  it("locks an end as it is, once", () => {
    expect(locked).toEqual({ [name]: [{ announced: "2026-06-01", deprecated: "2026-07-01", sunset: "2027-02-01" }] });
    expect(compareEndsLock(locked, [field], today)).toEqual({ broken: [], added: [], next: locked });
  });

  it.each([
    [{ sunsetAt: at("2027-01-31"), revision: 1 }, "sunset was published for 2027-02-01"],
    [{ deprecatedAt: at("2026-06-30") }, "deprecated was published for 2026-07-01"],
    [{ announcedAt: at("2026-05-31") }, "announced was published for 2026-06-01"],
  ])("refuses what moves earlier: %j", (members, told) => {
    expect(brokenBy(members)).toEqual([expect.stringContaining(told)]);
  });

  it("lets an end move later and be withdrawn, when its revision says so", () => {
    const later = { ...field, sunsetAt: at("2027-03-01"), revision: 1 };
    const { broken, next } = compareEndsLock(locked, [later], today);
    expect(broken).toEqual([]);
    expect(next[name]?.at(-1)).toMatchObject({ sunset: "2027-03-01", published: today });
    expect(compareEndsLock(next, [later], "2026-09-01")).toEqual({ broken: [], added: [], next });
    expect(brokenBy({ sunsetAt: at("2027-03-01") })).toEqual([expect.stringContaining("its revision is 1")]);
    expect(brokenBy({ sunsetAt: at("2027-03-01"), withdrawn: true, revision: 2 }, next)).toEqual([]);
  });

  it("lets what has ended leave the contract, and nothing before", () => {
    expect(compareEndsLock(locked, [], "2027-01-31").broken).toEqual([expect.stringContaining("gone before its end")]);
    expect(compareEndsLock(locked, [], "2027-02-01")).toEqual({ broken: [], added: [], next: locked });
  });
});

describe("listPostponedEnds", () => {
  it("tells each new day of an end once, and nothing of how it began or was withdrawn", () => {
    const first = { announced: "2026-09-12", deprecated: "2026-09-12", sunset: "2027-03-12" };
    const put = { ...first, sunset: "2027-06-12", published: "2026-12-01" };
    const withdrawn = { ...put, withdrawn: true, published: "2027-01-01" } as const;
    const lock = { "version 2025-03-12": [first, put, withdrawn], "field createChatCompletion.user": [first] };
    expect(listPostponedEnds(lock)).toMatchObject([
      {
        deprecation: { subject: "2025-03-12" },
        affects: { versions: ["2025-03-12"], operations: [] },
        from: "2027-03-12",
        until: "2027-06-12",
        publishedOn: "2026-12-01",
      },
    ]);
    const [version] = listPostponedEnds(lock);
    expect(version && recordPostponedEnd(version)).toMatchObject({
      key: "move:version-2025-03-12/put-off-to-2027-06-12",
      entry: {
        id: "2026-12-01-version-2025-03-12-put-off-to-2027-06-12",
        title: "The version 2025-03-12 ends on 2027-06-12",
        body: "That was announced for 2027-03-12. [How to move](/versions/upgrade/2025-03-12/2025-07-09).",
      },
    });
    const open = { "field createChatCompletion.max_tokens": [{ ...first, sunset: undefined }, put] } as never; // as the file has it, without the member
    const [member] = listPostponedEnds(open);
    expect(member && recordPostponedEnd(member).entry).toMatchObject({
      id: "2026-12-01-field-createchatcompletion-max-tokens-put-off-to-2027-06-12",
      body: expect.stringContaining("No day was set for that before."),
      affects: { operations: ["createChatCompletion"], fields: ["ChatCompletionRequest.max_tokens"] },
    });
  });
});

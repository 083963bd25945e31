import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtApi, lookAtPortal, type Seen, type Thing, warningsOfSdk } from "./walk/surfaces.ts";
import { type Customer, startWalkedPlatform, type WalkedPlatform } from "./walk/walked-platform.ts";

const dayMs = 86_400_000;
const newest = { "sundial-version": "2026-11-23" };
const chat = { messages: [{ role: "user", content: "Hi" }] };

/** From that day on, until the next one: what is seen outside, and the badge of the page. */
interface Phase {
  readonly from: string;
  readonly seen: Omit<Seen, "told" | "event" | "ownEvent"> & { readonly told: string | null };
  readonly page: string | null;
  readonly entries: number;
}

interface Walk {
  readonly thing: Thing;
  readonly sunset: string;
  readonly phases: readonly Phase[];
  /** The days of mails to who uses it every day, each with its subject. */
  readonly mails: readonly (readonly [day: string, subject: string])[];
  /** When another customer uses it for the last time, and the day and subject of the last mail to them. */
  readonly moves: readonly [last: string, thanks: string, subject: string];
}

const quiet = { status: 200, code: null, deprecation: null, sunset: null, told: null, mine: null } as const;
const at = (day: string) => `@${Date.parse(day) / 1000}`;
const gmt = (day: string) => new Date(day).toUTCString();

function mailsOf(name: string, days: Record<string, string>): Walk["mails"] {
  return Object.entries(days).map(([day, words]) => [day, `The ${name} ${words}`] as const);
}

const ends = (deprecated: string, sunset: string) => ({ deprecation: at(deprecated), sunset: gmt(sunset) });
const modelEnds = ends("2025-06-01", "2025-12-01");
const versionEnds = ends("2025-11-20", "2026-05-20");
const fieldEnds = ends("2026-11-26", "2027-06-01");

/** The reviewed record of each, written out by hand: the test fails when a date moves in one place alone. */
const walks: readonly Walk[] = [
  {
    thing: {
      kind: "model",
      subject: "sundial-0",
      sdkName: "model sundial-0",
      path: "/v1/chat/completions",
      body: { ...chat, model: "sundial-0" },
      headers: newest,
      record: { model: "sundial-0" },
      page: "/models/sundial-0",
      badge: "main .badge",
      feedQuery: "?model=sundial-0",
      entries: [
        "2024-08-01-sundial-0-preview",
        "2024-11-20-sundial-0-active",
        "2025-05-14-sundial-0-legacy",
        "2025-05-14-sundial-0-deprecated",
        "2025-12-01-sundial-0-retired",
      ],
    },
    sunset: "2025-12-01",
    phases: [
      { from: "2024-08-01", seen: quiet, page: "preview", entries: 1 },
      { from: "2024-11-20", seen: quiet, page: "active", entries: 2 },
      { from: "2025-05-14", seen: { ...quiet, told: "announced", mine: "announced" }, page: "legacy", entries: 4 },
      {
        from: "2025-06-01",
        seen: { ...quiet, ...modelEnds, told: "deprecated", mine: "deprecated" },
        page: "deprecated",
        entries: 4,
      },
      {
        from: "2025-12-01",
        seen: { ...modelEnds, status: 410, code: "model_retired", told: "sunset", mine: "sunset" },
        page: "retired",
        entries: 5,
      },
    ],
    mails: mailsOf("model sundial-0", {
      "2025-05-14": "ends in 201 days",
      "2025-09-02": "ends in 90 days",
      "2025-10-02": "ends in 60 days",
      "2025-11-01": "ends in 30 days",
      "2025-11-09": "will be refused for a while",
      "2025-11-17": "ends in 14 days",
      "2025-11-23": "will be refused for a while",
      "2025-11-24": "ends in 7 days",
      "2025-11-30": "ends tomorrow",
      "2025-12-01": "has ended",
    }),
    moves: ["2025-08-01", "2025-08-15", "Thank you for moving off the model sundial-0"],
  },
  {
    thing: {
      kind: "version",
      subject: "2024-11-20",
      sdkName: "version 2024-11-20",
      path: "/v1/models",
      headers: { "sundial-version": "2024-11-20" },
      record: { operation: "listModels", model: null, version: "2024-11-20" },
      page: "/versions/2024-11-20",
      badge: "main .badge",
      feedQuery: "?version=2024-11-20",
      entries: ["2025-11-20-version-2024-11-20-deprecated", "2026-05-20-version-2024-11-20-removed"],
    },
    sunset: "2026-05-20",
    phases: [
      { from: "2025-11-10", seen: quiet, page: "supported", entries: 0 },
      {
        from: "2025-11-20",
        seen: { ...quiet, ...versionEnds, told: "deprecated", mine: "deprecated" },
        page: "deprecated",
        entries: 1,
      },
      {
        from: "2026-05-20",
        seen: { ...versionEnds, status: 410, code: "version_sunset", told: "sunset", mine: "sunset" },
        page: "sunset",
        entries: 2,
      },
    ],
    mails: mailsOf("version 2024-11-20", {
      "2025-11-20": "ends in 181 days",
      "2026-02-19": "ends in 90 days",
      "2026-03-21": "ends in 60 days",
      "2026-04-20": "ends in 30 days",
      "2026-05-06": "ends in 14 days",
      "2026-05-13": "ends in 7 days",
      "2026-05-19": "ends tomorrow",
      "2026-05-20": "has ended",
    }),
    moves: ["2025-12-24", "2026-01-07", "Thank you for moving off the version 2024-11-20"],
  },
  {
    thing: {
      kind: "field",
      subject: "createChatCompletion.user",
      sdkName: "field user of /v1/chat/completions",
      path: "/v1/chat/completions",
      body: { ...chat, model: "sundial-2", user: "u_1" },
      headers: newest,
      record: { deprecatedFields: ["user"] },
      page: "/deprecations",
      badge: '[id="createChatCompletion.user"] .badge',
      feedQuery: "?operation=createChatCompletion",
      entries: ["2026-11-26-older-members-of-chat"],
    },
    sunset: "2027-06-01",
    phases: [
      { from: "2026-11-20", seen: quiet, page: null, entries: 0 },
      {
        from: "2026-11-26",
        seen: { ...quiet, ...fieldEnds, told: "deprecated", mine: "deprecated" },
        page: "deprecated",
        entries: 1,
      },
      {
        from: "2027-06-01",
        seen: { ...fieldEnds, status: 400, code: "field_sunset", told: "sunset", mine: "sunset" },
        page: "sunset",
        entries: 1,
      },
    ],
    mails: mailsOf("member createChatCompletion.user", {
      "2026-11-26": "ends in 187 days",
      "2027-03-03": "ends in 90 days",
      "2027-04-02": "ends in 60 days",
      "2027-05-02": "ends in 30 days",
      "2027-05-18": "ends in 14 days",
      "2027-05-25": "ends in 7 days",
      "2027-05-31": "ends tomorrow",
      "2027-06-01": "has ended",
    }),
    moves: ["2026-12-31", "2027-01-14", "Thank you for moving off the member createChatCompletion.user"],
  },
];

let platform: WalkedPlatform;
beforeAll(async () => {
  platform = await startWalkedPlatform("2024-07-31T06:13:00Z");
}, 120_000);
afterAll(() => platform?.stop());

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Whether something begins on that day or the next. */
const isEdge = (edges: readonly string[], day: string) =>
  edges.some((edge) => edge === day || dayAfter(edge, -1) === day);

async function look(walk: Walk, day: string, staying: Customer) {
  const { thing, sunset } = walk;
  const phase = walk.phases.findLast(({ from }) => from <= day);
  if (!phase) return;
  const { told } = phase.seen;
  const left = Math.max(0, (Date.parse(sunset) - Date.parse(day)) / dayMs);
  const event = told && `${sunset} CONFIRMED`;
  expect(await lookAtApi(platform, thing, staying), `the API on ${day}`).toEqual({
    ...phase.seen,
    told: told && [told, left],
    event,
    ownEvent: event,
  });
  const isWarned = phase.seen.deprecation !== null;
  expect(await warningsOfSdk(platform, thing, staying), `the SDK on ${day}`).toEqual(isWarned ? [thing.sdkName] : []);
  if (told) expect(await platform.mayRemove(thing.subject)).toBe(false);
  if (
    !isEdge(
      walk.phases.map(({ from }) => from),
      day,
    )
  )
    return;
  const entries = thing.entries.slice(0, phase.entries);
  expect(await lookAtPortal(platform, thing), `the portal on ${day}`).toEqual({
    state: phase.page,
    atom: entries,
    json: entries,
  });
}

describe("day by day", () => {
  it.each(walks)(
    "$thing.subject says the same everywhere, from its beginning to its end",
    async (walk) => {
      const { thing, phases, mails, moves } = walk;
      const [first] = phases;
      const [staying, moving] = [await platform.createCustomer(), await platform.createCustomer()];
      const [lastUse, thanks, thanksText] = moves;
      const toMoving = [...mails.filter(([on]) => on < dayAfter(lastUse, 14)), [thanks, thanksText] as const];
      const edges = [...phases, ...[...mails, ...toMoving].map(([from]) => ({ from }))].map(({ from }) => from);
      const last = dayAfter(walk.sunset, 3);
      for (let day = first?.from ?? ""; day <= last; day = dayAfter(day, 1)) {
        platform.moveTo(`${day}T06:10:00Z`);
        if (day <= lastUse) await platform.noteUse(moving, thing.record);
        if (isEdge(edges, day)) await look(walk, day, staying);
        else await platform.noteUse(staying, thing.record);
        platform.moveTo(`${day}T06:13:00Z`);
        const due = [...mails, ...toMoving].filter(([on]) => on === day);
        expect(await platform.sendNotices(thing.subject), `notices on ${day}`).toBe(due.length);
        if (due.length === 0) continue;
        const until = (all: Walk["mails"]) => all.filter(([on]) => on <= day).map(([, subject]) => subject);
        expect(await platform.mailsTo(staying.email), `mails by ${day}`).toEqual(until(mails));
        expect(await platform.mailsTo(moving.email), `mails to who moved by ${day}`).toEqual(until(toMoving));
      }
      platform.moveTo(`${dayAfter(last, 30)}T06:09:00Z`);
      expect(await platform.mayRemove(thing.subject)).toBe(false);
      platform.moveTo(`${dayAfter(last, 30)}T06:10:00Z`);
      expect(await platform.mayRemove(thing.subject)).toBe(true);
    },
    180_000,
  );
});

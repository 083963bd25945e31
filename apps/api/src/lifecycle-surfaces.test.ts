import { brownoutAt, type Deprecation, deprecationStateAt } from "@sundial/kernel";
import { createCatalogue, deprecationsOfModels, loadCatalogue, type Model, modelStateAt } from "@sundial/models";
import { deprecationsOfVersions, stateOf, versions } from "@sundial/versions";
import fc from "fast-check";
import { type Context, Hono } from "hono";
import { expect, it } from "vitest";
import { sampleDeprecation } from "../../../test/harness/deprecations.ts";
import type { AnnouncedEnd } from "./announced-end.ts";
import type { ApiEnv } from "./api-app.ts";
import { checkMembers, compileContractEnds, refuseEndedOperation } from "./contract-ends.ts";
import { createVersionEnds } from "./lifecycle-headers.ts";
import { createModelEnds } from "./model-ends.ts";
import { requireUsable } from "./require-usable.ts";
import { toWireLifecycle } from "./routes/models/to-wire-lifecycle.ts";

const dayMs = 86_400_000;
const epoch = Date.parse("2027-06-01T00:00:00Z");
const day = (days: number) => new Date(epoch + days * dayMs);
const env = { PORTAL_URL: "https://portal.example", API_URL: "https://api.example" } as never; // the two that they read
const clock = { now: () => new Date(0), nowMs: () => 0, monotonicMs: () => 0 };

/** Days from announcement to deprecation to end; a brownout of some hours lies a few days before the end. */
const lives: fc.Arbitrary<Life> = fc.record({
  announced: fc.integer({ min: 0, max: 300 }),
  until: fc.integer({ min: 1, max: 200 }),
  notice: fc.option(fc.integer({ min: 10, max: 500 })),
  withdrawn: fc.boolean(),
});
/** An instant at or about one of the dates of a life, where states change, and by which day or hour it is off. */
const moments = fc.tuple(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom(-400 * dayMs, -1, 0, 1, 3_600_000, 5 * 3_600_000, 2 * dayMs),
);

function instantOf(life: Life, [which, off]: readonly [number, number]): Date {
  const { announcedAt, deprecatedAt, sunsetAt, brownouts } = datesOf(life);
  const dates = [announcedAt, deprecatedAt, sunsetAt, brownouts[0]?.from, brownouts[0]?.until];
  return new Date((dates[which] ?? announcedAt).getTime() + off);
}

interface Life {
  readonly announced: number;
  readonly until: number;
  readonly notice: number | null;
  readonly withdrawn: boolean;
}

function datesOf({ announced, until, notice, withdrawn }: Life) {
  const sunsetAt = notice === null ? null : day(announced + until + notice);
  return {
    announcedAt: day(announced),
    deprecatedAt: day(announced + until),
    sunsetAt,
    brownouts: sunsetAt
      ? [
          {
            from: new Date(sunsetAt.getTime() - 3 * dayMs),
            until: new Date(sunsetAt.getTime() - 3 * dayMs + 6 * 3_600_000),
          },
        ]
      : [],
    withdrawn,
  };
}

/** What one call says and whether it is refused. */
async function callAt(at: Date, use: (c: Context<ApiEnv>) => unknown) {
  const app = new Hono<ApiEnv>();
  app.onError((_, c) => c.text("refused", 410));
  app.use(async (c, next) => {
    c.set("operationId", "createChatCompletion");
    c.set("asOf", at);
    await next();
  });
  app.get("/", async (c) => {
    await use(c);
    return c.text("answered");
  });
  const answer = await app.request("/");
  const [deprecation, sunset] = ["deprecation", "sunset"].map((name) => answer.headers.get(name));
  return { isRefused: answer.status === 410, deprecation, sunset };
}

/** What the headers and the refusal must be by the one record. */
function expectedOf(deprecation: Deprecation, at: Date) {
  const state = deprecationStateAt(deprecation, at);
  const isTold = state === "deprecated" || state === "sunset";
  return {
    isRefused: state === "sunset" || (state === "deprecated" && brownoutAt(deprecation, at) !== undefined),
    deprecation: isTold ? `@${deprecation.deprecatedAt.getTime() / 1000}` : null,
    sunset: (isTold && deprecation.sunsetAt?.toUTCString()) || null,
  };
}

it("agrees in headers and refusals of operations and of members of requests", async () => {
  const member = { operation: "createChatCompletion", part: "body", path: ["user"] } as const;
  await fc.assert(
    fc.asyncProperty(lives, moments, async (life, moment) => {
      const at = instantOf(life, moment);
      const dates = datesOf(life);
      const operation = sampleDeprecation({ kind: "operation", subject: "createChatCompletion", ...dates });
      const ofOperation = { contractEnds: compileContractEnds([operation], []), clock, env };
      const refuse = refuseEndedOperation(ofOperation);
      expect(await callAt(at, (c) => refuse(c, async () => undefined))).toEqual(expectedOf(operation, at));
      const deprecation = sampleDeprecation({ kind: "field", subject: "createChatCompletion.user", ...dates });
      const ofMember = { contractEnds: compileContractEnds([], [{ ...member, deprecation }]), clock, env };
      const part = { target: "json", data: { user: "u_1" } };
      expect(await callAt(at, (c) => checkMembers(c, ofMember, part))).toEqual(expectedOf(deprecation, at));
    }),
    { numRuns: 100 },
  );
});

it("agrees in headers and state of versions", () => {
  const [older] = versions;
  if (!older) throw new Error("there is a version");
  fc.assert(
    fc.property(lives, moments, (life, moment) => {
      const at = instantOf(life, moment);
      const { announcedAt, deprecatedAt, sunsetAt } = datesOf(life);
      const record = { ...older, announcedAt, deprecatedAt, sunsetAt, endReason: "It is old.", withdrawnEnd: null };
      const [deprecation] = deprecationsOfVersions([record]);
      const state = deprecation && deprecationStateAt(deprecation, at);
      const told: AnnouncedEnd | null = createVersionEnds("https://portal.example")(record, at);
      const isTold = state === "deprecated" || state === "sunset";
      expect(told && [told.deprecatedAt, told.sunsetAt]).toEqual(isTold ? [deprecatedAt, sunsetAt] : null);
      expect(stateOf(record, at)).toBe(isTold ? state : "supported");
    }),
    { numRuns: 100 },
  );
});

/** A model of the catalogue with that life. */
function modelOf(life: Life): Model {
  const { announcedAt, deprecatedAt, sunsetAt, brownouts, withdrawn } = datesOf(life);
  const [like] = loadedModels;
  if (!like) throw new Error("there is a model");
  const move = {
    announcedAt,
    reason: null,
    successorId: null,
    assistance: null,
    guidePath: null,
    brownouts: [],
    creditIfLate: null,
    calledOffAt: withdrawn ? announcedAt : null,
  };
  const moves: Model["lifecycle"]["moves"] = [
    { ...move, to: "active", at: new Date(0), announcedAt: new Date(0), calledOffAt: null },
    {
      ...move,
      to: "deprecated",
      at: deprecatedAt,
      reason: "It is old.",
      assistance: "Write to us.",
      guidePath: "/docs/x",
    },
    ...(sunsetAt ? [{ ...move, to: "retired" as const, at: sunsetAt, brownouts }] : []),
  ];
  return { ...like, id: "walked", lifecycle: { ...like.lifecycle, moves } };
}

const loadedModels = loadCatalogue().list();

it("agrees in headers, refusals, state and dates of models", async () => {
  await fc.assert(
    fc.asyncProperty(lives, moments, async (life, moment) => {
      const at = instantOf(life, moment);
      const model = modelOf(life);
      const catalogue = createCatalogue([model]);
      const [deprecation] = deprecationsOfModels([model]);
      if (!deprecation) throw new Error("it is to end");
      const state = deprecationStateAt(deprecation, at);
      const deps = { catalogue, clock, env, modelEnds: createModelEnds(catalogue, env) };
      expect(await callAt(at, (c) => requireUsable(c, deps, model))).toEqual(expectedOf(deprecation, at));
      const shown = state === "sunset" ? "retired" : state === "deprecated" ? "deprecated" : "active";
      expect(modelStateAt(model, at)).toBe(shown);
      const wire = toWireLifecycle(model, { catalogue, now: at, portalUrl: "https://portal.example" });
      const isKnown = state !== "unannounced" && state !== "withdrawn";
      expect([wire.state, wire.deprecated_at, wire.retired_at]).toEqual([
        shown,
        isKnown ? deprecation.deprecatedAt.toISOString() : null,
        isKnown ? (deprecation.sunsetAt?.toISOString() ?? null) : null,
      ]);
    }),
    { numRuns: 100 },
  );
});

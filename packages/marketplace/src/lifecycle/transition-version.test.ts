import { inTransaction } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  contextOf,
  createOwnedOrganization,
  createPerson,
  personActor,
  type TestContext,
} from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import {
  pngOf,
  sampleManifest,
  storeAcceptedTerms,
  storeAssessment,
  storeIcon,
  storeListing,
  storeReviewer,
  storeVersion,
} from "../../../../test/harness/listings.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { ListingVersion } from "../types.ts";
import type { TransitionInput } from "./transition-input.ts";
import { transitionVersion } from "./transition-version.ts";
import {
  eventsFrom,
  type TransitionEvent,
  type TransitionRole,
  transitionEvents,
  transitionRoles,
  transitions,
  type VersionState,
  versionStates,
} from "./transitions.ts";

const ruleSets = loadRuleSets();
const inForce = ruleSets.at(-1);
const rule = inForce?.rules[0]?.id ?? "";
const ruleSet = inForce?.id ?? "";

let database: TestDatabase;
let partner: TestContext;
let organizationId: string;
let reviewers: readonly TestContext[];
beforeAll(async () => {
  database = await createTestDatabase();
  const owned = await createOwnedOrganization(database);
  organizationId = owned.organization.id;
  partner = owned.ctx;
  await storeAcceptedTerms(database, organizationId);
  reviewers = await Promise.all([1, 2].map(async () => reviewerContext()));
});
afterAll(() => database.drop());

async function reviewerContext(): Promise<TestContext> {
  const { id } = await createPerson(database);
  await storeReviewer(database, id);
  return contextOf(database, { actor: personActor(id, "viewer") });
}

type Asked = Omit<TransitionInput, "version">;

function move(ctx: TestContext, at: { listingId: string; versionId: string }, asked: Asked): Promise<ListingVersion> {
  const version = { id: at.versionId, listingId: at.listingId, organizationId };
  return inTransaction(ctx, (tx) => transitionVersion(tx, { ...ctx, ruleSets }, { version, ...asked }));
}

const contextsOf = (role: TransitionRole): TestContext =>
  role === "partner"
    ? partner
    : role === "system"
      ? contextOf(database, { organizationId })
      : (reviewers[0] ?? partner);

async function outcomeOf(attempt: Promise<ListingVersion>): Promise<string> {
  return attempt.then(
    ({ state }) => state,
    (error) => error.code ?? String(error),
  );
}

/** A version in that state for which every guard holds, unless `columns` says otherwise. */
async function storeReady(state: VersionState, columns: Record<string, unknown> = {}) {
  const at = await storeListing(database, {
    organizationId,
    state,
    columns: { decided_by: "usr_somebody", ...columns },
  });
  const icon = await storeIcon(database, { ...at, organizationId });
  await database.sql`update listing_versions set manifest = manifest || ${JSON.stringify({ icon_asset_id: icon })} where id = ${at.versionId}`;
  return at;
}

async function storeRun(versionId: string, options: { state: string; blocking?: boolean; revision?: number }) {
  const id = partner.newId("checkRun");
  const { sql } = database;
  await sql`insert into listing_check_runs (id, version_id, organization_id, revision, rule_set, state, attempts, created_at, finished_at)
    values (${id}, ${versionId}, ${organizationId}, ${options.revision ?? 1}, ${ruleSet}, ${options.state}, 1, now(), now())`;
  if (options.blocking)
    await sql`insert into listing_findings (id, version_id, organization_id, run_id, rule_id, rule_set, severity, evidence, fix, created_at)
      values (${partner.newId("finding")}, ${versionId}, ${organizationId}, ${id}, ${rule}, ${ruleSet}, 'blocking', 'Seen.', 'Mend.', now())`;
}

const finding = { ruleId: rule, severity: null, pointer: null, evidence: "Seen.", fix: "Mend it." };
const said = { reason: "Because.", findings: [finding] };

/** What the table says becomes of an event: written out here, so that a change of the table is seen. */
const expected: Readonly<Record<string, string>> = {
  "draft submit partner": "submitted",
  "changes_requested submit partner": "submitted",
  "submitted start_checks system": "in_checks",
  "in_checks pass_checks system": "in_review",
  "in_checks fail_checks system": "changes_requested",
  "in_review request_changes reviewer": "changes_requested",
  "in_review approve reviewer": "approved",
  "in_review reject reviewer": "rejected",
  "approved publish partner": "published",
  "published supersede system": "superseded",
  "paused supersede system": "superseded",
  "published pause partner": "paused",
  "paused resume partner": "published",
  "submitted withdraw partner": "withdrawn",
  "in_checks withdraw partner": "withdrawn",
  "in_review withdraw partner": "withdrawn",
  "changes_requested withdraw partner": "withdrawn",
  "approved withdraw partner": "withdrawn",
  "withdrawn reopen partner": "draft",
  "rejected reopen partner": "draft",
  "published suspend reviewer": "suspended",
  "paused suspend reviewer": "suspended",
  "suspended reinstate reviewer": "published",
  "rejected appeal partner": "appealed",
  "suspended appeal partner": "appealed",
  "appealed uphold reviewer": "rejected",
  "appealed overturn reviewer": "in_review",
  "published delist partner": "delisted",
  "paused delist partner": "delisted",
  "published delist reviewer": "delisted",
  "paused delist reviewer": "delisted",
  "suspended delist reviewer": "delisted",
};

interface Cell {
  readonly state: VersionState;
  readonly event: TransitionEvent;
  readonly role: TransitionRole;
}

const nameOf = ({ state, event, role }: Cell) => `${state} ${event} ${role}`;

/** Asks one version for everything that it must refuse, in one transaction, which no refusal may spoil. Returns what was not refused as it should be. */
async function askInVain(state: VersionState, cells: readonly Cell[]): Promise<string[]> {
  const { listingId, versionId: id } = await storeReady(state);
  const read = () => database.sql`select * from listing_versions where id = ${id}`;
  const before = await read();
  const outcomes = await partner.db.transaction((tx) =>
    // Sent one behind the other on the transaction's connection, which saves most of the waiting.
    Promise.all(
      cells.map(({ event, role }) => {
        const asked = { version: { id, listingId, organizationId }, event, role, ...said };
        return outcomeOf(transitionVersion(tx, { ...contextsOf(role), ruleSets }, asked));
      }),
    ),
  );
  const wrong = cells.flatMap((cell, index) =>
    outcomes[index] === "listing_transition_not_allowed" ? [] : [`${nameOf(cell)}: ${outcomes[index]}`],
  );
  expect(await read()).toEqual(before);
  return wrong;
}

describe("every state x event x role", () => {
  const cells = versionStates.flatMap((state) =>
    transitionEvents.flatMap((event) => transitionRoles.map((role) => ({ state, event, role }))),
  );
  let asked = 0;
  const mismatches: string[] = [];

  it.each(versionStates)("%s goes where the table says, and refuses everything else with a code", async (state) => {
    const ofState = cells.filter((cell) => cell.state === state);
    const { none = [], some = [] } = Object.groupBy(ofState, (cell) => (expected[nameOf(cell)] ? "some" : "none"));
    const wrong: string[] = [];
    for (const cell of some) {
      const { event, role } = cell;
      const at = await storeReady(state);
      if (event === "pass_checks") await storeRun(at.versionId, { state: "passed" });
      if (event === "fail_checks") await storeRun(at.versionId, { state: "failed", blocking: true });
      const outcome = await outcomeOf(move(contextsOf(role), at, { event, role, ...said }));
      if (outcome !== expected[nameOf(cell)]) wrong.push(`${nameOf(cell)}: ${outcome}`);
    }
    wrong.push(...(await askInVain(state, none)));
    asked += ofState.length;
    mismatches.push(...wrong);
    expect(wrong).toEqual([]);
  });

  it("leaves no cell out", () => {
    process.stdout.write(`marketplace transitions: ${asked} cells, ${mismatches.length} mismatches\n`);
    expect(asked).toBe(versionStates.length * transitionEvents.length * transitionRoles.length);
    expect(mismatches).toEqual([]);
    const allowed = versionStates.flatMap((state) => transitionRoles.flatMap((role) => eventsFrom(state, role)));
    expect(Object.keys(expected)).toHaveLength(allowed.length);
  });

  it("writes who, when, why and by which rules, and mails the partner's admins", async () => {
    const at = await storeReady("in_review");
    const { sql } = database;
    const before = await sql`select id from outbox where topic = 'send_mail'`;
    await move(reviewers[0] ?? partner, at, { event: "request_changes", role: "reviewer", ...said });
    const [row] = await sql`select * from listing_transitions where version_id = ${at.versionId}`;
    expect(row).toMatchObject({
      event: "request_changes",
      from_state: "in_review",
      to_state: "changes_requested",
      role: "reviewer",
      reason: "Because.",
      rule_set: ruleSet,
      organization_id: organizationId,
    });
    const audited =
      await sql`select actor_kind from audit_events where target = ${at.versionId} and organization_id = ${organizationId} and action = 'listing_version.request_changes'`;
    // The partner reads the line, and is not told who reviews.
    expect(audited).toEqual([{ actor_kind: "operator" }]);
    expect(await sql`select id from outbox where topic = 'send_mail'`).toHaveLength(before.length + 1);
    expect(
      await sql`select 1 from listing_findings where version_id = ${at.versionId} and rule_id = ${rule}`,
    ).toHaveLength(1);
  });
});

describe("guards", () => {
  const refused = (attempt: Promise<unknown>, code: string) => expect(attempt).rejects.toMatchObject({ code });
  const asReviewer = (event: TransitionEvent, more: Partial<Asked> = {}): Asked => ({
    event,
    role: "reviewer",
    ...said,
    ...more,
  });

  it("every event that needs a reason says so", async () => {
    const needing = transitionEvents.flatMap((event) =>
      transitions[event].flatMap((way) =>
        "needsReason" in way ? way.from.map((state) => ({ event, state, roles: way.roles })) : [],
      ),
    );
    expect(needing.length).toBeGreaterThan(10);
    for (const { event, state, roles } of needing)
      for (const role of roles) {
        const asked = { event, role, findings: [finding], reason: "  " };
        const outcome = await outcomeOf(move(contextsOf(role), await storeReady(state), asked));
        expect({ event, state, outcome }).toEqual({ event, state, outcome: "listing_reason_required" });
      }
  });

  it("complete: names what is missing, wrong files and terms that are not accepted", async () => {
    const submit: Asked = { event: "submit", role: "partner" };
    const at = await storeReady("draft");
    const { sql } = database;
    await sql`update listing_versions set manifest = manifest || '{"tagline": " ", "screenshot_asset_ids": ["ast_x"]}' where id = ${at.versionId}`;
    await expect(move(partner, at, submit)).rejects.toMatchObject({
      code: "listing_incomplete",
      issues: [{ pointer: "#/tagline" }, { pointer: "#/screenshot_asset_ids/0" }],
    });
    const other = await createOwnedOrganization(database);
    const theirs = await storeListing(database, { organizationId: other.organization.id, manifest: {} });
    const version = { id: theirs.versionId, listingId: theirs.listingId, organizationId: other.organization.id };
    const icon = await storeIcon(database, { ...theirs, organizationId: other.organization.id });
    await sql`update listing_versions set manifest = ${JSON.stringify({ ...sampleManifest, icon_asset_id: icon })} where id = ${theirs.versionId}`;
    await refused(
      inTransaction(other.ctx, (tx) => transitionVersion(tx, { ...other.ctx, ruleSets }, { version, ...submit })),
      "marketplace_terms_not_accepted",
    );
  });

  it("checks: only a finished run of this manifest and these rules counts", async () => {
    const pass: Asked = { event: "pass_checks", role: "system" };
    const system = contextOf(database, { organizationId });
    for (const run of [
      undefined,
      { state: "running" },
      { state: "passed", revision: 2 },
      { state: "failed", blocking: true },
    ]) {
      const at = await storeReady("in_checks");
      if (run) await storeRun(at.versionId, run);
      await refused(move(system, at, pass), "listing_transition_not_allowed");
    }
    const unsure = await storeReady("in_checks");
    await storeRun(unsure.versionId, { state: "inconclusive" });
    await refused(move(system, unsure, { ...pass, event: "fail_checks" }), "listing_transition_not_allowed");
    expect(await outcomeOf(move(system, unsure, pass))).toBe("in_review");
  });

  it.each(["app", "connector", "agent_tool"] as const)("complete: %s says whether customers run code", async (kind) => {
    const addresses = {
      endpoint_url: "https://partner.example/mcp",
      openapi_url: "https://partner.example/openapi.json",
    };
    const { source, ...unsaid } = { ...sampleManifest, ...addresses };
    const at = await storeListing(database, { organizationId, kind, manifest: unsaid, icon: pngOf(512, 512) });
    const submit: Asked = { event: "submit", role: "partner" };
    const issues = [{ pointer: "#/source/is_distributed" }];
    await expect(move(partner, at, submit)).rejects.toMatchObject({ code: "listing_incomplete", issues });
    await database.sql`update listing_versions set manifest = manifest || ${JSON.stringify({ source })} where id = ${at.versionId}`;
    expect(await outcomeOf(move(partner, at, submit))).toBe("submitted");
  });

  it("assessed, cited: names what is outstanding, and wants a rule of the version's set", async () => {
    const at = await storeReady("in_review");
    const [reviewer = partner] = reviewers;
    await storeAssessment(database, { ...at, organizationId });
    await refused(move(reviewer, at, asReviewer("approve", { findings: [] })), "listing_assessment_outstanding");
    await refused(move(reviewer, at, asReviewer("reject", { findings: [] })), "listing_finding_required");
    const unknown = asReviewer("reject", { findings: [{ ...finding, ruleId: "no.such.rule" }] });
    await refused(move(reviewer, at, unknown), "resource_not_found");
    const [row] = await database.sql`select state from listing_versions where id = ${at.versionId}`;
    expect(row?.state).toBe("in_review");
  });

  it("not_suspended: nothing is published while another version is suspended, appealed or delisted", async () => {
    for (const [state, columns] of [
      ["suspended", {}],
      ["delisted", {}],
      ["appealed", { appealed_from: "suspended" }],
    ] as const) {
      const at = await storeReady("approved");
      await storeVersion(database, { organizationId, listingId: at.listingId, number: 2, state, columns });
      await refused(move(partner, at, { event: "publish", role: "partner" }), "listing_suspended");
    }
  });

  it("another_reviewer: neither who decided nor a member of the partner judges", async () => {
    const [first = partner, second = partner] = reviewers;
    const at = await storeReady("published");
    await move(first, at, asReviewer("suspend"));
    await move(partner, at, { event: "appeal", role: "partner", reason: "It was not us." });
    await refused(move(first, at, asReviewer("overturn")), "another_reviewer_required");
    await refused(move(partner, at, asReviewer("overturn")), "another_reviewer_required");
    expect(await outcomeOf(move(second, at, asReviewer("overturn")))).toBe("published");
    const upheld = await storeReady("appealed", { appealed_from: "suspended" });
    expect(await outcomeOf(move(second, upheld, asReviewer("uphold")))).toBe("suspended");
  });

  describe("a second appeal", () => {
    const appeal: Asked = { event: "appeal", role: "partner", reason: "It was not us." };
    const begins = { suspend: "published", reject: "in_review" } as const;

    it.each(["suspend", "reject"] as const)("after a %s: by nobody who decided or upheld it", async (event) => {
      const [first = partner, second = partner] = reviewers;
      const third = await reviewerContext();
      const begin = begins[event];
      const at = await storeReady(begin);
      await move(first, at, asReviewer(event));
      await move(partner, at, appeal);
      await move(second, at, asReviewer("uphold"));
      await move(partner, at, appeal);
      for (const reviewer of [first, second])
        for (const decision of ["uphold", "overturn"] as const)
          await refused(move(reviewer, at, asReviewer(decision)), "another_reviewer_required");
      expect(await outcomeOf(move(third, at, asReviewer("overturn")))).toBe(begin);
      // A new decision begins anew: who had a part in the former may judge the appeal against this one.
      await move(third, at, asReviewer(event));
      await move(partner, at, appeal);
      await refused(move(third, at, asReviewer("overturn")), "another_reviewer_required");
      expect(await outcomeOf(move(first, at, asReviewer("overturn")))).toBe(begin);
    });

    it("when all had a part: by the one whose part lies longest back, members of the partner not counted", async () => {
      const { sql } = database;
      await sql`delete from marketplace_reviewers`;
      const [first, second] = [await reviewerContext(), await reviewerContext()];
      await storeReviewer(database, actorIdOf(partner.actor));
      const at = await storeReady("published");
      await move(first, at, asReviewer("suspend"));
      await move(partner, at, appeal);
      await move(second, at, asReviewer("uphold"));
      await move(partner, at, appeal);
      await refused(move(second, at, asReviewer("uphold")), "another_reviewer_required");
      expect(await outcomeOf(move(first, at, asReviewer("uphold")))).toBe("suspended");
      await move(partner, at, appeal);
      await refused(move(first, at, asReviewer("uphold")), "another_reviewer_required");
      expect(await outcomeOf(move(second, at, asReviewer("overturn")))).toBe("published");
    });

    it("never by who decided last, though nobody else reviews", async () => {
      const { sql } = database;
      await sql`delete from marketplace_reviewers`;
      const only = await reviewerContext();
      const at = await storeReady("published");
      await move(only, at, asReviewer("suspend"));
      await move(partner, at, appeal);
      await refused(move(only, at, asReviewer("overturn")), "another_reviewer_required");
    });
  });

  it("a hotfix needs something published, and asks for no more scopes", async () => {
    const submit: Asked = { event: "submit", role: "partner" };
    const alone = await storeReady("draft", { is_hotfix: true });
    await refused(move(partner, alone, submit), "listing_incomplete");
    const at = await storeReady("draft", { is_hotfix: true });
    const narrow = { ...sampleManifest, scopes: [] };
    const published = { organizationId, listingId: at.listingId, number: 2, state: "published" };
    const liveId = await storeVersion(database, { ...published, manifest: narrow });
    await expect(move(partner, at, submit)).rejects.toMatchObject({ issues: [{ pointer: "#/scopes/0" }] });
    await database.sql`update listing_versions set manifest = ${JSON.stringify(sampleManifest)} where id = ${liveId}`;
    expect(await outcomeOf(move(partner, at, submit))).toBe("submitted");
  });
});

import { createIds, fixedClock, systemRandom } from "@sundial/kernel";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization } from "../../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../../test/harness/database.ts";
import { type StoredListing, sampleIcon, storeListing } from "../../../../../test/harness/listings.ts";
import { sampleManifest } from "../../../../../test/harness/marketplace/sample-manifest.ts";
import { type ServedPartner, servePartner } from "../../../../../test/harness/marketplace/serve-partner.ts";
import { sampleRecordAt } from "../../../../../test/harness/sample-record.ts";
import { findListingVersion } from "../../lookup.ts";
import type { Check } from "../check.ts";
import { checkIds } from "../check-ids.ts";
import { findCheckRun } from "../find-check-run.ts";
import { listFindings } from "../list-findings.ts";
import { publicCheckNetwork } from "../network/check-network.ts";
import { requestCheckRun } from "../request-check-run.ts";
import { startChecks } from "../start-checks.ts";
import { claimRun, leaseMs } from "./claim-run.ts";
import { runListingChecks } from "./run-listing-checks.ts";
import type { RunListingChecksDeps } from "./types.ts";

let database: TestDatabase;
let partner: ServedPartner;
let origin = "";
beforeAll(async () => {
  [database, partner] = await Promise.all([createTestDatabase({ connectionsMax: 8 }), servePartner()]);
  origin = partner.origin;
});
afterAll(() => Promise.all([database.drop(), partner.close()]));

const noon = new Date("2026-11-26T12:00:00Z");
const failures: unknown[] = [];
let ticks = 0;
/** Each a millisecond after the last, so that they sort as they were made although the clock stands. */
const newId = createIds({ ...fixedClock(noon), nowMs: () => noon.getTime() + ticks++ }, systemRandom);

function depsOf(members: Partial<RunListingChecksDeps> = {}): RunListingChecksDeps {
  const { db, random, mail, clock } = contextOf(database, { clock: fixedClock(noon) });
  const network = { ...publicCheckNetwork, resolve: () => Promise.reject(new Error("no network in this test")) };
  return { db, random, mail, clock, newId, network, onFailure: (error) => failures.push(error), ...members };
}

const passing: Check = async () => ({ state: "passed", detail: "Well." });
const silent: Check = async () => ({ state: "inconclusive", detail: "It did not answer.", isTransient: true });
const failing: Check = async () => ({
  state: "failed",
  detail: "Bad\u0000.",
  problems: [{ pointer: "/name", evidence: "Bad.", fix: "Mend it." }],
});
const allPassing = Object.fromEntries(checkIds.map((id) => [id, passing]));

async function stored(options: Partial<Parameters<typeof storeListing>[1]> = {}) {
  const { organization, ctx } = await createOwnedOrganization(database);
  const listing = await storeListing(database, {
    kind: "connector",
    icon: sampleIcon,
    organizationId: organization.id,
    manifest: sampleManifest(origin),
    ...options,
  });
  return { ...listing, organizationId: organization.id, ctx: { ...ctx, clock: fixedClock(noon), newId } };
}

/** A version that was submitted, as the transition does it. */
async function submitted() {
  const listing = await stored({ state: "submitted" });
  const version = await findListingVersion(database.db, listing);
  await database.db.transaction((tx) => startChecks(tx, listing.ctx, version));
  return listing;
}

const stateOf = async ({ versionId }: StoredListing) =>
  (await database.sql<{ state: string }[]>`select state from listing_versions where id = ${versionId}`)[0]?.state;
const eventsOf = async ({ versionId }: StoredListing) =>
  (
    await database.sql<
      { event: string }[]
    >`select event from listing_transitions where version_id = ${versionId} order by id`
  ).map(({ event }) => event);

describe("requestCheckRun", () => {
  it("queues every rule of the set in force, skips those for other kinds, and wakes the worker", async () => {
    const { ctx, ...listing } = await stored();
    const run = await requestCheckRun(ctx, listing);
    expect(run).toMatchObject({ state: "queued", attempts: 0, ruleSet: "2026-11-26", revision: 1, finishedAt: null });
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual(checkIds);
    expect(run.results.filter(({ state }) => state === "skipped").map(({ ruleId }) => ruleId)).toEqual([
      "openapi.valid",
      "openapi.security-declared",
    ]);
    const messages =
      await database.sql`select 1 from outbox where topic = 'run-listing-checks' and payload ->> 'runId' = ${run.id}`;
    expect(messages).toHaveLength(1);
    expect((await findCheckRun(database.db, listing.versionId))?.id).toBe(run.id);
  });

  it("refuses a second one while the first waits, but not over what was saved since", async () => {
    const { ctx, ...listing } = await stored();
    const first = await requestCheckRun(ctx, listing);
    await expect(requestCheckRun(ctx, listing)).rejects.toMatchObject({ code: "listing_check_in_progress" });
    await database.sql`update listing_versions set revision = 2 where id = ${listing.versionId}`;
    const second = await requestCheckRun(ctx, listing);
    expect(second.revision).toBe(2);
    const [closed] = await database.sql`select state from listing_check_runs where id = ${first.id}`;
    expect(closed?.state).toBe("inconclusive");
    await runListingChecks(depsOf({ checks: allPassing }));
  });

  it("lets one of two callers at once begin a run", async () => {
    const { ctx, ...listing } = await stored();
    const tries = await Promise.allSettled([requestCheckRun(ctx, listing), requestCheckRun(ctx, listing)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await runListingChecks(depsOf({ checks: allPassing }));
  });

  it("refuses versions in review, viewers, and listings of others", async () => {
    const { ctx, ...listing } = await stored({ state: "in_review" });
    await expect(requestCheckRun(ctx, listing)).rejects.toMatchObject({ code: "listing_version_not_editable" });
    const viewer = await createMember(database, listing.organizationId, "viewer");
    await expect(requestCheckRun(viewer.ctx, listing)).rejects.toMatchObject({ code: "insufficient_scope" });
    const other = await createOwnedOrganization(database);
    await expect(requestCheckRun(other.ctx, listing)).rejects.toMatchObject({ code: "resource_not_found" });
  });
});

describe("runListingChecks", () => {
  it("passes an honest connector by the real checks and takes it to people", async () => {
    const listing = await submitted();
    const ledger = createRequestLedger(database);
    await ledger.append(
      sampleRecordAt(new Date(noon.getTime() - 86_400_000), { organizationId: listing.organizationId, mode: "test" }),
    );
    expect(await runListingChecks(depsOf({ network: partner.network }))).toBe(1);
    const run = await findCheckRun(database.db, listing.versionId);
    const wrong = run?.results.filter(({ state }) => state !== "passed" && state !== "skipped");
    expect(wrong).toEqual([]);
    expect([run?.state, await stateOf(listing), await eventsOf(listing)]).toEqual([
      "passed",
      "in_review",
      ["start_checks", "pass_checks"],
    ]);
  });

  it("sends a faulty one back with findings that cite rule, evidence and what to do", async () => {
    const svg = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><script>alert(1)</script></svg>`,
    );
    const description = "Reads invoices. <script>fetch('https://evil.example')</script> [click](javascript:alert(1))";
    const scopes = [
      { scope: "inference.write" as const, reason: "To answer." },
      { scope: "members.write" as const, reason: "Because." },
    ];
    const listing = await stored({ icon: svg, kind: "app", manifest: sampleManifest(origin, { description, scopes }) });
    const ledger = createRequestLedger(database);
    await ledger.append(
      sampleRecordAt(new Date(noon.getTime() - 86_400_000), { organizationId: listing.organizationId, mode: "test" }),
    );
    await ledger.append(
      sampleRecordAt(new Date(noon.getTime() - 86_400_000), {
        organizationId: listing.organizationId,
        mode: "live",
        operation: "updateMember",
      }),
    );
    await requestCheckRun(listing.ctx, listing);
    await runListingChecks(depsOf({ network: partner.network }));
    const findings = await listFindings(database.db, listing.versionId);
    expect(findings.map(({ ruleId, severity, pointer }) => [ruleId, severity, pointer])).toEqual([
      ["text.no-active-content", "blocking", "/description"],
      ["text.no-active-content", "blocking", "/description"],
      ["images.real", "blocking", "/icon_asset_id"],
      ["scopes.least-privilege", "warning", "/scopes/1"],
    ]);
    expect((await findCheckRun(database.db, listing.versionId))?.state).toBe("failed");
    expect(await stateOf(listing)).toBe("draft");
  });

  it("asks what does not answer again after 1, 5 and 30 minutes, then leaves it to people as a warning", async () => {
    const listing = await submitted();
    const clock = fixedClock(noon);
    const asked: string[] = [];
    const counting =
      (id: string): Check =>
      async (ctx) => {
        asked.push(id);
        return (id === "links.alive" ? silent : passing)(ctx);
      };
    const checks = Object.fromEntries(checkIds.map((id) => [id, counting(id)]));
    const pauses: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await runListingChecks(depsOf({ clock, checks }))).toBe(1);
      expect(await runListingChecks(depsOf({ clock, checks }))).toBe(0);
      const run = await findCheckRun(database.db, listing.versionId);
      pauses.push(run?.nextAttemptAt ? (run.nextAttemptAt.getTime() - clock.nowMs()) / 60_000 : undefined);
      clock.advance((pauses.at(-1) ?? 0) * 60_000);
    }
    expect(pauses).toEqual([1, 5, 30, undefined]);
    expect(asked.filter((id) => id === "links.alive")).toHaveLength(4);
    expect(asked.filter((id) => id === "tls.valid")).toHaveLength(1);
    expect(await findCheckRun(database.db, listing.versionId)).toMatchObject({ state: "inconclusive", attempts: 4 });
    expect(await listFindings(database.db, listing.versionId)).toEqual([]);
    expect(await stateOf(listing)).toBe("in_review");
  });

  it("shows each check as it begins and ends", async () => {
    const listing = await submitted();
    const seen: string[] = [];
    const looking: Check = async (ctx) => {
      const run = await findCheckRun(database.db, listing.versionId);
      seen.push(
        `${run?.results.filter(({ state }) => state === "running").map(({ ruleId }) => ruleId)} after ${run?.results.filter(({ state }) => state === "passed").length}`,
      );
      return passing(ctx);
    };
    const checks = Object.fromEntries(checkIds.map((id) => [id, looking]));
    await runListingChecks(depsOf({ checks }));
    expect(seen.slice(0, 3)).toEqual([
      "manifest.complete after 0",
      "text.no-active-content after 1",
      "text.in-declared-languages after 2",
    ]);
    expect(seen).toHaveLength(checkIds.length - 2);
  });

  it("goes on after a crash where it stopped, with no finding twice", async () => {
    const listing = await submitted();
    const clock = fixedClock(noon);
    const asked: string[] = [];
    let crashes = true;
    const checks: Record<string, Check> = Object.fromEntries(
      checkIds.map((id): [string, Check] => [
        id,
        async (ctx) => {
          asked.push(id);
          return id === "manifest.complete" ? failing(ctx) : passing(ctx);
        },
      ]),
    );
    // The process dies in the middle: nothing it would still do reaches the database.
    const dying = depsOf({ clock, checks });
    const db = new Proxy(dying.db, {
      get(target, name) {
        if (crashes && asked.length === 5 && name === "transaction") throw new Error("the process is gone");
        return Reflect.get(target, name, target);
      },
    });
    await runListingChecks({ ...dying, db }).catch(() => undefined);
    crashes = false;
    expect(asked).toHaveLength(5);
    expect((await findCheckRun(database.db, listing.versionId))?.state).toBe("running");
    expect(await runListingChecks(depsOf({ clock, checks }))).toBe(0);
    clock.advance(leaseMs + 1);
    expect(await runListingChecks(depsOf({ clock, checks }))).toBe(1);
    expect(asked.filter((id) => id === "manifest.complete")).toHaveLength(1);
    expect(asked).toHaveLength(checkIds.length - 2 + 1);
    expect(await listFindings(database.db, listing.versionId)).toHaveLength(1);
    expect([await stateOf(listing), await eventsOf(listing)]).toEqual([
      "changes_requested",
      ["start_checks", "fail_checks"],
    ]);
  });

  it("gives a run to one of many workers, and nothing to one that lost it", async () => {
    const listings = await Promise.all(Array.from({ length: 6 }, () => submitted()));
    const asked: string[] = [];
    const counting: Check = async (ctx) => {
      asked.push(ctx.manifest.icon_asset_id ?? "");
      return passing(ctx);
    };
    const checks = Object.fromEntries(checkIds.map((id) => [id, counting]));
    const counts = await Promise.all([1, 2, 3].map(() => runListingChecks(depsOf({ checks }))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(asked).toHaveLength(6 * (checkIds.length - 2));
    for (const listing of listings) expect(await eventsOf(listing)).toEqual(["start_checks", "pass_checks"]);

    const late = await submitted();
    const clock = fixedClock(noon);
    const stealing: Check = async (ctx) => {
      clock.advance(leaseMs + 1);
      await claimRun({ db: database.db, clock });
      return failing(ctx);
    };
    await runListingChecks(depsOf({ clock, checks: { ...allPassing, "manifest.complete": stealing } }));
    expect(await listFindings(database.db, late.versionId)).toEqual([]);
    expect(await stateOf(late)).toBe("in_checks");
    clock.advance(leaseMs + 1);
    await runListingChecks(depsOf({ clock, checks: allPassing }));
    expect(await stateOf(late)).toBe("in_review");
  });

  it("leaves a version alone that was withdrawn meanwhile", async () => {
    const listing = await submitted();
    const withdrawing: Check = async (ctx) => {
      await database.sql`update listing_versions set state = 'withdrawn' where id = ${listing.versionId}`;
      return passing(ctx);
    };
    await runListingChecks(depsOf({ checks: { ...allPassing, "tls.valid": withdrawing } }));
    expect([await stateOf(listing), await eventsOf(listing)]).toEqual(["withdrawn", ["start_checks"]]);
  });

  it("calls a check that throws nobody's fault, and resolves what an earlier run found", async () => {
    const listing = await stored();
    await requestCheckRun(listing.ctx, listing);
    await runListingChecks(depsOf({ checks: { ...allPassing, "tls.valid": failing } }));
    expect((await listFindings(database.db, listing.versionId)).map(({ resolvedAt }) => resolvedAt)).toEqual([null]);
    await requestCheckRun(listing.ctx, listing);
    const before = failures.length;
    const throwing: Check = async () => {
      throw new Error("a defect");
    };
    const clock = fixedClock(noon);
    for (const pause of [0, 1, 5, 30]) {
      clock.advance(pause * 60_000);
      await runListingChecks(depsOf({ clock, checks: { ...allPassing, "tls.valid": throwing } }));
    }
    expect(failures.length - before).toBe(4);
    expect((await findCheckRun(database.db, listing.versionId))?.state).toBe("inconclusive");
    expect((await listFindings(database.db, listing.versionId)).every(({ resolvedAt }) => resolvedAt !== null)).toBe(
      true,
    );
  });

  it("begins anew over a manifest that was saved before it could begin", async () => {
    const listing = await stored();
    await requestCheckRun(listing.ctx, listing);
    await database.sql`update listing_versions set revision = 7 where id = ${listing.versionId}`;
    expect(await runListingChecks(depsOf({ checks: allPassing }))).toBe(2);
    expect(await findCheckRun(database.db, listing.versionId)).toMatchObject({ revision: 7, state: "passed" });
  });
});

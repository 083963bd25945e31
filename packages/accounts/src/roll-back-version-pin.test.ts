import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMember, createOwnedOrganization } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { getOrganization } from "./get-organization.ts";
import { pinAtFirstCall } from "./pin-at-first-call.ts";
import { rollBackVersionPin, rollbackUntil } from "./roll-back-version-pin.ts";
import { updateOrganization } from "./update-organization.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const hourMs = 3_600_000;
const isAnswered = () => true;

async function upgraded() {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const { ctx, organization } = await createOwnedOrganization(database);
  const timed = { ...ctx, clock };
  await updateOrganization(timed, { versionPin: "2025-11-05" });
  await updateOrganization(timed, { versionPin: "2026-04-15" });
  return { ctx: timed, clock, organization };
}

describe("rollBackVersionPin", () => {
  it("restores the former pin up to the last moment of the 72 hours", async () => {
    const { ctx, clock } = await upgraded();
    clock.advance(72 * hourMs - 1);
    expect(rollbackUntil(await getOrganization(ctx), clock)).toEqual(new Date("2026-11-26T12:00:00Z"));
    expect(await rollBackVersionPin(ctx, { isAnswered })).toMatchObject({
      versionPin: "2025-11-05",
      versionPinPrevious: null,
      versionPinChangedAt: null,
    });
    await expect(rollBackVersionPin(ctx, { isAnswered })).rejects.toMatchObject({
      code: "version_pin_rollback_unavailable",
    });
  });

  it("is too late one moment after", async () => {
    const { ctx, clock } = await upgraded();
    clock.advance(72 * hourMs);
    expect(rollbackUntil(await getOrganization(ctx), clock)).toBeNull();
    await expect(rollBackVersionPin(ctx, { isAnswered })).rejects.toMatchObject({
      code: "version_pin_rollback_expired",
    });
    expect((await getOrganization(ctx)).versionPin).toBe("2026-04-15");
  });

  it("does not restore what is no longer answered", async () => {
    const { ctx } = await upgraded();
    await expect(rollBackVersionPin(ctx, { isAnswered: () => false })).rejects.toMatchObject({
      code: "version_pin_rollback_unavailable",
    });
  });

  it("is written to the audit log, and forbidden to developers", async () => {
    const { ctx, organization } = await upgraded();
    const member = await createMember(database, organization.id, "developer");
    await expect(rollBackVersionPin(member.ctx, { isAnswered })).rejects.toMatchObject({ code: "insufficient_scope" });
    await rollBackVersionPin(ctx, { isAnswered });
    const lines = await database.sql`select before, after from audit_events
      where target = ${organization.id} and action = 'organization.version_pin_rolled_back'`;
    expect(lines).toMatchObject([{ before: { versionPin: "2026-04-15" }, after: { versionPin: "2025-11-05" } }]);
  });
});

describe("pinAtFirstCall", () => {
  it("pins once, whatever races, and leaves a pin alone that is there", async () => {
    const { organization } = await createOwnedOrganization(database);
    const versions = ["2025-11-05", "2026-04-15", "2026-11-23"];
    const pins = await Promise.all(
      versions.map((version) => pinAtFirstCall(database.db, { organizationId: organization.id, version })),
    );
    expect(new Set(pins).size).toBe(1);
    expect(await pinAtFirstCall(database.db, { organizationId: organization.id, version: "2025-07-09" })).toBe(pins[0]);
  });
});

import { fixedClock } from "@sundial/kernel";
import { createRequestLedger, type RequestRecord, sampleKeyId } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnedOrganization } from "../../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../../test/harness/database.ts";
import { sampleRecordAt } from "../../../../../test/harness/sample-record.ts";
import { readStored } from "./read-stored.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const now = new Date("2026-11-26T12:00:00Z");
const dayMs = 86_400_000;

async function partner() {
  const { organization } = await createOwnedOrganization(database);
  const version = { listingId: "lst_none", organizationId: organization.id };
  const { findUsedScopes } = readStored({ db: database.db, clock: fixedClock(now) }, version);
  const call = async (daysAgo: number, members: Partial<RequestRecord> = {}) => {
    const at = new Date(now.getTime() - daysAgo * dayMs);
    const mode = "test";
    await createRequestLedger(database).append(
      sampleRecordAt(at, { organizationId: organization.id, mode, ...members }),
    );
  };
  return { call, findUsedScopes };
}

describe("the scopes that a partner's trial needed", () => {
  it("are those of calls in the sandbox in the last 30 days, none of them without any", async () => {
    const { call, findUsedScopes } = await partner();
    await call(1, { mode: "live" });
    await call(1, { apiKeyId: sampleKeyId });
    await call(31);
    expect(await findUsedScopes()).toBeNull();
    await call(29, { operation: "renamedSince" });
    expect(await findUsedScopes()).toEqual(new Set());
    await call(29);
    await call(2, { operation: "listModels", status: 403, code: "scope_missing" });
    expect(await findUsedScopes()).toEqual(new Set(["inference.write", "models.read"]));
  });

  it("are those of rehearsals of a later day too", async () => {
    const { call, findUsedScopes } = await partner();
    await call(1, { asOf: new Date("2027-06-01T00:00:00Z") });
    expect(await findUsedScopes()).toEqual(new Set(["inference.write"]));
  });
});

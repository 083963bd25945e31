import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { changePlan } from "./change-plan.ts";
import { credentialChannel } from "./events.ts";
import { getOrganization } from "./get-organization.ts";
import { updateOrganization } from "./update-organization.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("updateOrganization", () => {
  it("changes what is named, leaves the rest, writes the audit line and announces it", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const heard = Promise.withResolvers<string>();
    await database.sql.listen(credentialChannel, heard.resolve);
    await updateOrganization(ctx, { versionPin: "2026-11-23" });
    expect(await heard.promise).toBe(organization.id);
    const renamed = await updateOrganization(ctx, { name: "Difference Engines" });
    const { versionPinChangedAt } = renamed;
    expect(versionPinChangedAt).toBeInstanceOf(Date);
    expect(renamed).toEqual({
      ...organization,
      name: "Difference Engines",
      versionPin: "2026-11-23",
      versionPinChangedAt,
    });
    expect(await getOrganization(ctx)).toEqual(renamed);
  });

  it("is forbidden to developers", async () => {
    const { organization } = await createOwnedOrganization(database);
    const { ctx } = await createMember(database, organization.id, "developer");
    await expect(updateOrganization(ctx, { name: "Mine" })).rejects.toMatchObject({ code: "insufficient_scope" });
  });
});

describe("changePlan", () => {
  it("is for background jobs, not for owners", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    await expect(changePlan(ctx, { plan: "scale" })).rejects.toMatchObject({ code: "insufficient_scope" });
    const system = contextOf(database, { organizationId: organization.id });
    await changePlan(system, { plan: "scale" });
    expect((await getOrganization(ctx)).plan).toBe("scale");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createPerson, personActor } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { createOrganization, ownedOrganizationsMax } from "./create-organization.ts";
import { listOrganizations } from "./list-organizations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const name = "Analytical Engines";

describe("createOrganization", () => {
  it("makes the calling person the owner and ignores a plan they ask for", async () => {
    const person = await createPerson(database);
    const ctx = contextOf(database, { actor: personActor(person.id, "viewer") });
    const made = await createOrganization(ctx, { name, plan: "scale" });
    expect(made).toMatchObject({ name, plan: "free", versionPin: null });
    const page = await listOrganizations(ctx, { limit: 10 });
    expect(page.data).toEqual([{ ...made, role: "owner" }]);
    const [line] = await database.sql`select action, actor_id from audit_events where organization_id = ${made.id}`;
    expect(line).toEqual({ action: "organization.created", actor_id: person.id });
  });

  it("lets a script make one without members, on any plan", async () => {
    const made = await createOrganization(contextOf(database), { name, plan: "scale" });
    expect(made.plan).toBe("scale");
    const rows = await database.sql`select 1 from members where organization_id = ${made.id}`;
    expect(rows).toHaveLength(0);
  });

  it("stops at the limit, also when asked for many at once", async () => {
    const person = await createPerson(database);
    const ctx = contextOf(database, { actor: personActor(person.id, "viewer") });
    const tries = await Promise.allSettled(
      Array.from({ length: ownedOrganizationsMax + 3 }, () => createOrganization(ctx, { name })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(ownedOrganizationsMax);
    for (const attempt of tries)
      if (attempt.status === "rejected") expect(attempt.reason.code).toBe("organization_limit_reached");
  });

  it("pages a person's organizations newest first", async () => {
    const person = await createPerson(database);
    const ctx = contextOf(database, { actor: personActor(person.id, "viewer") });
    const made = [];
    for (let i = 0; i < 3; i++) made.unshift((await createOrganization(ctx, { name: `${name} ${i}` })).id);
    const first = await listOrganizations(ctx, { limit: 2 });
    const second = await listOrganizations(ctx, { limit: 2, after: first.nextCursor ?? "" });
    expect(first.hasMore).toBe(true);
    expect([...first.data, ...second.data].map(({ id }) => id).sort()).toEqual(made.sort());
    await expect(listOrganizations(ctx, { limit: 2, after: "nonsense" })).rejects.toThrow("cursor");
  });
});

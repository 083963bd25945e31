import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, personActor } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { createKey } from "./create-key.ts";
import { getKey } from "./get-key.ts";
import { keyStatus } from "./key-status.ts";
import { listKeys } from "./list-keys.ts";
import { activeKeysMax } from "./lookup.ts";
import { revokeKey } from "./revoke-key.ts";
import { rotateKey } from "./rotate-key.ts";
import { updateKey } from "./update-key.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const input = { name: "CI", scopes: ["models.read", "inference.write", "models.read"], expiresAt: null };
const daySeconds = 86_400;

async function owned() {
  const { organization, ctx: own, owner } = await createOwnedOrganization(database);
  const clock = fixedClock("2026-11-23T12:00:00Z");
  return { organization, owner, clock, ctx: { ...own, clock } };
}

describe("createKey", () => {
  it("shows the secret once and stores a hash alone", async () => {
    const { ctx, owner } = await owned();
    const { key, secret } = await createKey(ctx, input);
    expect(key).toMatchObject({
      mode: "test",
      name: "CI",
      scopes: ["inference.write", "models.read"],
      createdBy: owner.id,
    });
    expect(secret.startsWith("sdl_test_")).toBe(true);
    expect(key.last4).toBe(secret.slice(-4));
    expect(await getKey(ctx, { keyId: key.id })).toEqual(key);
    const tables =
      await database.sql`select (select json_agg(k) from api_keys k) as keys, (select json_agg(a) from audit_events a) as lines`;
    expect(JSON.stringify(tables)).not.toContain(secret.slice(9));
  });

  it("gives no scope that the caller lacks, and works for scripts", async () => {
    const { ctx, organization } = await owned();
    const developer = await createMember(database, organization.id, "developer");
    const more = createKey(developer.ctx, { ...input, scopes: ["members.write"] });
    await expect(more).rejects.toMatchObject({ code: "scope_not_grantable", param: "scopes" });
    const keyActor = { kind: "key", keyId: "key_x", scopes: new Set(["keys.write"]) } as const;
    await expect(createKey({ ...ctx, actor: keyActor }, input)).rejects.toMatchObject({ code: "scope_not_grantable" });
    const viewer = { ...ctx, actor: personActor(developer.person.id, "viewer") };
    await expect(createKey(viewer, input)).rejects.toMatchObject({ code: "insufficient_scope" });
    const demo = contextOf(database, { organizationId: organization.id, mode: "live" });
    expect((await createKey(demo, input)).secret.startsWith("sdl_live_")).toBe(true);
  });

  it("takes an expiry in the future, at most 730 days away", async () => {
    const { ctx, clock } = await owned();
    const at = (seconds: number) => new Date(clock.nowMs() + seconds * 1000);
    for (const expiresAt of [at(0), at(-1), at(730 * daySeconds + 1)])
      await expect(createKey(ctx, { ...input, expiresAt })).rejects.toMatchObject({ code: "invalid_expiry" });
    await createKey(ctx, { ...input, expiresAt: at(730 * daySeconds) });
  });

  it("stops at the limit of each mode, also when asked at once", async () => {
    const { ctx } = await owned();
    const made = await Promise.allSettled(Array.from({ length: activeKeysMax + 5 }, () => createKey(ctx, input)));
    const keys = made.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value.key] : []));
    expect(keys).toHaveLength(activeKeysMax);
    const refused = made.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(["key_limit_reached"]));
    await createKey({ ...ctx, mode: "live" }, input);
    const [first] = keys;
    const rotation = rotateKey(ctx, { keyId: first?.id ?? "", overlapSeconds: 60 });
    await expect(rotation).rejects.toMatchObject({ code: "key_limit_reached" });
    expect((await getKey(ctx, { keyId: first?.id ?? "" })).expiresAt).toBeNull();
    await rotateKey(ctx, { keyId: first?.id ?? "", overlapSeconds: 0 });
    await revokeKey(ctx, { keyId: keys[1]?.id ?? "" });
    await createKey(ctx, input);
  });
});

describe("listKeys and getKey", () => {
  it("page through one mode of one organization, newest first", async () => {
    const { ctx, clock } = await owned();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      clock.advance(1);
      ids.unshift((await createKey(ctx, { ...input, name: `key ${i}` })).key.id);
    }
    await createKey({ ...ctx, mode: "live" }, input);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listKeys(ctx, { limit: 2, after });
      seen.push(...page.data.map(({ id }) => id));
      if (page.nextCursor === null) break;
      after = page.nextCursor;
    }
    expect(seen).toEqual(ids);
    const other = await owned();
    const [id = ""] = ids;
    for (const stranger of [other.ctx, { ...ctx, mode: "live" as const }])
      await expect(getKey(stranger, { keyId: id })).rejects.toMatchObject({ code: "resource_not_found" });
    expect((await listKeys(other.ctx, { limit: 2 })).data).toEqual([]);
  });
});

describe("rotateKey", () => {
  it("replaces a key with an overlap", async () => {
    const { ctx, clock } = await owned();
    const { key: old, secret: oldSecret } = await createKey(ctx, input);
    const { key, secret } = await rotateKey(ctx, { keyId: old.id, overlapSeconds: daySeconds });
    expect(secret).not.toBe(oldSecret);
    expect(key).toMatchObject({ name: old.name, scopes: old.scopes, expiresAt: null, replacedBy: null });
    const ending = await getKey(ctx, { keyId: old.id });
    expect(ending).toMatchObject({ replacedBy: key.id, expiresAt: new Date(clock.nowMs() + daySeconds * 1000) });
    expect(keyStatus(ending, clock)).toBe("expiring");
    const again = rotateKey(ctx, { keyId: old.id, overlapSeconds: 0 });
    await expect(again).rejects.toMatchObject({ code: "key_already_rotated" });
  });

  it("never lengthens the old key, and gives the new one the same lifetime", async () => {
    const { ctx, clock } = await owned();
    const expiresAt = new Date(clock.nowMs() + 2 * daySeconds * 1000);
    const { key: old } = await createKey(ctx, { ...input, expiresAt });
    clock.advance(1.5 * daySeconds * 1000);
    const { key } = await rotateKey(ctx, { keyId: old.id, overlapSeconds: 7 * daySeconds });
    expect((await getKey(ctx, { keyId: old.id })).expiresAt).toEqual(expiresAt);
    expect(key.expiresAt).toEqual(new Date(clock.nowMs() + 2 * daySeconds * 1000));
  });

  it("makes one new key when asked twice at once", async () => {
    const { ctx } = await owned();
    const { key } = await createKey(ctx, input);
    const rotate = () => rotateKey(ctx, { keyId: key.id, overlapSeconds: 60 });
    const tries = await Promise.allSettled([rotate(), rotate(), rotate()]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect((await listKeys(ctx, { limit: 10 })).data).toHaveLength(2);
  });

  it("does not hand the secret of a stronger key to a weaker caller", async () => {
    const { ctx } = await owned();
    const { key } = await createKey(ctx, input);
    const actor = { kind: "key", keyId: "key_x", scopes: new Set(["keys.write", "models.read"]) } as const;
    const rotation = rotateKey({ ...ctx, actor }, { keyId: key.id, overlapSeconds: 60 });
    await expect(rotation).rejects.toMatchObject({ code: "scope_not_grantable" });
  });
});

describe("updateKey and revokeKey", () => {
  it("rename, then end a key once", async () => {
    const { ctx, clock } = await owned();
    const { key } = await createKey(ctx, input);
    expect((await updateKey(ctx, { keyId: key.id, name: "Build server" })).name).toBe("Build server");
    const revoked = await revokeKey(ctx, { keyId: key.id });
    expect(keyStatus(revoked, clock)).toBe("revoked");
    for (const late of [
      () => revokeKey(ctx, { keyId: key.id }),
      () => updateKey(ctx, { keyId: key.id, name: "x" }),
      () => rotateKey(ctx, { keyId: key.id, overlapSeconds: 0 }),
    ])
      await expect(late()).rejects.toMatchObject({ code: "key_already_revoked" });
    const lines = await database.sql`select action from audit_events where target = ${key.id} order by id`;
    expect(lines.map((line) => line.action).sort()).toEqual(["key.created", "key.revoked", "key.updated"]);
  });

  it("do not reach another organization or mode", async () => {
    const { ctx } = await owned();
    const other = await owned();
    const { key } = await createKey(ctx, input);
    for (const stranger of [other.ctx, { ...ctx, mode: "live" as const }])
      for (const attempt of [
        () => revokeKey(stranger, { keyId: key.id }),
        () => updateKey(stranger, { keyId: key.id, name: "x" }),
        () => rotateKey(stranger, { keyId: key.id, overlapSeconds: 0 }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: "resource_not_found" });
  });
});

it("tells of keys by events of their mode, without a name and without a secret", async () => {
  const { ctx, organization } = await owned();
  const { key, secret } = await createKey(ctx, input);
  const made = await rotateKey(ctx, { keyId: key.id, overlapSeconds: 60 });
  await revokeKey(ctx, { keyId: made.key.id });
  const events = await database.sql`
    select type, mode, subject_id, summary from events where organization_id = ${organization.id} order by type`;
  expect(events).toEqual([
    {
      type: "api_key.created",
      mode: "test",
      subject_id: key.id,
      summary: `The test key ending in ${key.last4} was made.`,
    },
    { type: "api_key.revoked", mode: "test", subject_id: made.key.id, summary: expect.stringContaining("was revoked") },
    { type: "api_key.rotated", mode: "test", subject_id: key.id, summary: expect.stringContaining("was replaced") },
  ]);
  expect(JSON.stringify(events)).not.toContain(secret.slice(9, -4));
});

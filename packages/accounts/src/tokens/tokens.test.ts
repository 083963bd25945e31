import { fixedClock, systemRandom } from "@sundial/kernel";
import { exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { scopesOfRole } from "../roles.ts";
import { updateMember } from "../update-member.ts";
import { issueToken } from "./issue-token.ts";
import { openPrivateJwk, publishLeadMs, rotateSigningKey } from "./rotate-signing-key.ts";
import { createTokenKeys } from "./token-keys.ts";
import { verifyToken } from "./verify-token.ts";

const issuer = "http://api.test";
const start = "2026-11-23T12:00:00Z";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function world() {
  await database.sql`delete from signing_keys`;
  const clock = fixedClock(start);
  const keys = createTokenKeys({ db: database.db, clock, random: systemRandom, secret: testSecret });
  const deps = { db: database.db, clock, keys, issuer };
  const made = await createOwnedOrganization(database);
  const input = { userId: made.owner.id, organizationId: made.organization.id, mode: "live" } as const;
  return { ...made, clock, keys, deps, input, system: contextOf(database, { clock }) };
}

const refused = { code: "invalid_token" };

describe("issueToken and verifyToken", () => {
  it("carry person, organization, role and mode for five minutes", async () => {
    const { deps, input, clock } = await world();
    const { token, expiresInSeconds } = await issueToken(deps, input);
    const verified = await verifyToken(deps, token);
    expect(verified).toEqual({
      actor: { kind: "person", userId: input.userId, role: "owner", scopes: scopesOfRole("owner") },
      organizationId: input.organizationId,
      mode: "live",
      expiresAt: new Date("2026-11-23T12:05:00Z"),
    });
    clock.advance(expiresInSeconds * 1000 + 4000);
    await verifyToken(deps, token);
    clock.advance(2000);
    await expect(verifyToken(deps, token)).rejects.toMatchObject({
      code: "expired_token",
      message: expect.stringContaining("2026-11-23T12:05:00.000Z"),
    });
  });

  it("carry no scope without an organization", async () => {
    const { deps, input } = await world();
    const { token } = await issueToken(deps, { ...input, organizationId: null });
    const verified = await verifyToken(deps, token);
    expect(verified.organizationId).toBeNull();
    expect(verified.actor.scopes.size).toBe(0);
  });

  it("follow the role at the moment of issue, and refuse people who are not members", async () => {
    const { deps, input, organization, ctx } = await world();
    const { memberId, person } = await createMember(database, organization.id, "viewer");
    await updateMember(ctx, { memberId, role: "finance" });
    const issued = await issueToken(deps, { ...input, userId: person.id });
    expect((await verifyToken(deps, issued.token)).actor.role).toBe("finance");
    const other = await createOwnedOrganization(database);
    const foreign = issueToken(deps, { ...input, organizationId: other.organization.id });
    await expect(foreign).rejects.toMatchObject({ code: "not_a_member" });
  });
});

describe("verifyToken refuses", () => {
  type Forgery = { alg?: string; kid?: string; typ?: string; claims?: JWTPayload; iss?: string; aud?: string };

  async function forge(forgery: Forgery) {
    const { deps, input, keys } = await world();
    const { kid } = await keys.signing();
    const [row] = await database.sql`select private_jwk_sealed, public_jwk from signing_keys where kid = ${kid}`;
    const ours = await importJWK(JSON.parse(openPrivateJwk(row?.private_jwk_sealed, testSecret)), "EdDSA");
    const key = forgery.alg === "HS256" ? new TextEncoder().encode(row?.public_jwk.x) : ours;
    const token = await new SignJWT({ mode: "live", org: input.organizationId, role: "owner", ...forgery.claims })
      .setProtectedHeader({ alg: forgery.alg ?? "EdDSA", kid: forgery.kid ?? kid, typ: forgery.typ ?? "at+jwt" })
      .setSubject(forgery.claims?.sub ?? input.userId)
      .setIssuer(forgery.iss ?? issuer)
      .setAudience(forgery.aud ?? "sundial-api")
      .setIssuedAt(Date.parse(start) / 1000)
      .setExpirationTime(Date.parse(start) / 1000 + 300)
      .sign(key);
    return verifyToken(deps, token);
  }

  it.each<[string, Forgery]>([
    ["another issuer", { iss: "http://elsewhere.test" }],
    ["another audience", { aud: "other-api" }],
    ["another type of JWT", { typ: "JWT" }],
    ["an unknown key id", { kid: "sig_01m844dzg00wf3ak33fa8thfyp" }],
    ["a key id that is no id", { kid: "../../etc/passwd" }],
    ["the public key as an HMAC secret", { alg: "HS256" }],
    ["an unknown role", { claims: { role: "root" } }],
    ["a role without an organization", { claims: { org: undefined } }],
    ["an unknown mode", { claims: { mode: "prod" } }],
    ["a subject that is no person", { claims: { sub: "org_01m844dzg00wf3ak33fa8thfyp" } }],
  ])("%s", async (_, forgery) => {
    await expect(forge({})).resolves.toBeDefined();
    await expect(forge(forgery)).rejects.toMatchObject(refused);
  });

  it("unsigned, damaged and foreign-signed tokens", async () => {
    const { deps, input, keys } = await world();
    const { token } = await issueToken(deps, input);
    const [head, body] = token.split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "at+jwt" })).toString("base64url");
    const { kid } = await keys.signing();
    const stranger = await generateKeyPair("EdDSA");
    const foreign = await new SignJWT({ mode: "live" })
      .setProtectedHeader({ alg: "EdDSA", kid, typ: "at+jwt" })
      .sign(stranger.privateKey);
    for (const bad of [`${none}.${body}.`, `${head}.${body}.AAAA`, token.slice(0, -4), "a.b.c", "", foreign])
      await expect(verifyToken(deps, bad)).rejects.toMatchObject(refused);
  });
});

describe("createTokenKeys", () => {
  it("makes one first key even when several processes ask at once", async () => {
    await database.sql`delete from signing_keys`;
    const clock = fixedClock(start);
    const make = () => createTokenKeys({ db: database.db, clock, random: systemRandom, secret: testSecret });
    const kids = await Promise.all([make().signing(), make().signing(), make().signing()]);
    expect(new Set(kids.map(({ kid }) => kid)).size).toBe(1);
  });

  it("goes on with a new key when the secret was changed, while old tokens stay valid", async () => {
    const { deps, input, clock } = await world();
    const { token } = await issueToken(deps, input);
    clock.advance(60_000);
    const keys = createTokenKeys({ db: database.db, clock, random: systemRandom, secret: `${testSecret} changed` });
    const issued = await issueToken({ ...deps, keys }, input);
    await verifyToken({ ...deps, keys }, issued.token);
    await verifyToken({ ...deps, keys }, token);
    await verifyToken(deps, issued.token);
  });

  it("reads the table at most once in five seconds for ids nobody knows", async () => {
    const { keys, clock } = await world();
    await keys.signing();
    let reads = 0;
    const counting = new Proxy(database.db, {
      get(target, property, receiver) {
        if (property === "select") reads += 1;
        return Reflect.get(target, property, receiver);
      },
    });
    const watched = createTokenKeys({ db: counting, clock, random: systemRandom, secret: testSecret });
    for (let i = 0; i < 20; i++) expect(await watched.verifying(`sig_${i}`)).toBeNull();
    expect(reads).toBe(1);
    clock.advance(5000);
    await watched.verifying("sig_x");
    expect(reads).toBe(2);
  });

  it("publishes public parts only", async () => {
    const { keys } = await world();
    await keys.signing();
    const { keys: published } = await keys.publicJwks();
    expect(Object.keys(published[0] ?? {}).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x"]);
    const exported = await exportJWK((await generateKeyPair("EdDSA", { extractable: true })).publicKey);
    expect(exported.kty).toBe(published[0]?.kty);
  });
});

describe("rotateSigningKey", () => {
  it("publishes first, signs later, and keeps the old key until its tokens have expired", async () => {
    const { deps, input, clock, keys, system } = await world();
    const old = await keys.signing();
    const next = await rotateSigningKey(system, { olderThanMs: 0 });
    clock.advance(60_000);
    expect((await keys.signing()).kid).toBe(old.kid);
    expect((await keys.publicJwks()).keys.map(({ kid }) => kid)).toEqual([old.kid, next]);
    clock.advance(publishLeadMs - 61_000);
    const { token: lastOfOld } = await issueToken(deps, input);
    clock.advance(61_000);
    expect((await keys.signing()).kid).toBe(next);
    await verifyToken(deps, lastOfOld);
    clock.advance(3_600_000);
    expect((await keys.publicJwks()).keys.map(({ kid }) => kid)).toEqual([next]);
  });

  it("makes one key when two workers rotate at once, and none while the newest is young", async () => {
    const { system, keys, clock } = await world();
    await keys.signing();
    clock.advance(1000);
    const due = { olderThanMs: 1000 };
    const made = await Promise.all([rotateSigningKey(system, due), rotateSigningKey(system, due)]);
    expect(made.filter((kid) => kid !== null)).toHaveLength(1);
    expect(await rotateSigningKey(system, { olderThanMs: 1 })).toBeNull();
  });

  it("is not for people", async () => {
    const { ctx } = await world();
    await expect(rotateSigningKey(ctx, { olderThanMs: 0 })).rejects.toMatchObject({ code: "insufficient_scope" });
  });
});

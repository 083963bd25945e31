import type { Db } from "@sundial/db";
import { type Clock, createIds, type Random } from "@sundial/kernel";
import { asc } from "drizzle-orm";
import { type CryptoKey, importJWK, type JWK } from "jose";
import { signingKeys } from "../tables.ts";
import { openPrivateJwk, rotateSigningKey } from "./rotate-signing-key.ts";
import { tokenAlgorithm } from "./token-claims.ts";

/** The keys of people's tokens, remembered for a minute. One for each process. */
export interface TokenKeys {
  /** The key that signs now; makes the first one when there is none. */
  signing(): Promise<{ readonly kid: string; readonly key: CryptoKey }>;
  /** The public key of that id, or null. An id nobody knows causes at most one read of the table in five seconds. */
  verifying(kid: string): Promise<CryptoKey | null>;
  /** The published key set (RFC 7517), newest last. */
  publicJwks(): Promise<{ readonly keys: readonly JWK[] }>;
}

export interface TokenKeysDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly secret: string;
}

type Row = typeof signingKeys.$inferSelect;
interface KeySet {
  readonly rows: readonly Row[];
  readonly publicKeys: ReadonlyMap<string, CryptoKey>;
  readonly loadedAtMs: number;
}

const freshMs = 60_000;
const reloadEveryMs = 5_000;

export function createTokenKeys(deps: TokenKeysDeps): TokenKeys {
  const { clock } = deps;
  let loading: Promise<KeySet> | undefined;
  let loaded: KeySet | undefined;

  async function current(maxAgeMs: number): Promise<KeySet> {
    if (loaded && clock.monotonicMs() - loaded.loadedAtMs < maxAgeMs) return loaded;
    loading ??= loadKeySet(deps).finally(() => {
      loading = undefined;
    });
    loaded = await loading;
    return loaded;
  }

  return {
    async signing() {
      const usable = openSigningKey(await current(freshMs), deps);
      if (usable) return importSigningKey(usable);
      await rotateSigningKey(systemContext(deps), { olderThanMs: reloadEveryMs, signsAtOnce: true });
      const made = openSigningKey(await current(0), deps);
      if (!made) throw new Error("no signing key can be used: do all processes have the same SUNDIAL_SECRET and time?");
      return importSigningKey(made);
    },
    async verifying(kid) {
      const known = (await current(freshMs)).publicKeys.get(kid);
      return known ?? (await current(reloadEveryMs)).publicKeys.get(kid) ?? null;
    },
    async publicJwks() {
      const { rows } = await current(reloadEveryMs);
      return { keys: rows.map((row) => ({ ...row.publicJwk, kid: row.kid, alg: tokenAlgorithm, use: "sig" })) };
    },
  };
}

async function loadKeySet({ db, clock }: TokenKeysDeps): Promise<KeySet> {
  const loadedAtMs = clock.monotonicMs();
  const all = await db.select().from(signingKeys).orderBy(asc(signingKeys.createdAt));
  const rows = all.filter((row) => row.retireAt === null || row.retireAt > clock.now());
  const pairs = await Promise.all(rows.map(async (row) => [row.kid, await importKey(row.publicJwk)] as const));
  return { rows, publicKeys: new Map(pairs), loadedAtMs };
}

interface OpenedKey {
  readonly kid: string;
  readonly privateJwk: JWK;
}

/** The newest key whose time has come, or null when there is none or it was sealed with another secret. */
function openSigningKey({ rows }: KeySet, { clock, secret }: TokenKeysDeps): OpenedKey | null {
  const row = rows.findLast(({ signsFrom }) => signsFrom <= clock.now());
  if (!row) return null;
  try {
    return { kid: row.kid, privateJwk: JSON.parse(openPrivateJwk(row.privateJwkSealed, secret)) };
  } catch {
    return null;
  }
}

async function importSigningKey({ kid, privateJwk }: OpenedKey) {
  return { kid, key: await importKey(privateJwk) };
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, tokenAlgorithm);
  if (key instanceof Uint8Array) throw new Error("a signing key must not be symmetric");
  return key;
}

function systemContext({ db, clock, random, secret }: TokenKeysDeps) {
  return {
    db,
    clock,
    random,
    secret,
    newId: createIds(clock, random),
    organization: { id: "" },
    mode: "live",
    actor: { kind: "system", job: "first signing key" },
    requestId: "",
  } as const;
}

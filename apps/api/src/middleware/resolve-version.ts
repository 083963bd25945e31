import { findOrganization, pinAtFirstCall } from "@sundial/accounts";
import { newestVersion, resolveVersion as resolveDate, type VersionRecord, versions } from "@sundial/versions";
import type { Context, MiddlewareHandler, Next } from "hono";
import { answerInVersion } from "../answer-in-version.ts";
import type { ApiEnv, Caller } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { edgeErrors } from "../errors.ts";
import type { createVersionEnds } from "../lifecycle-headers.ts";
import { readClock } from "../read-clock.ts";
import { versionPages, versionUrl } from "../version-pages.ts";

type ResolveDeps = Pick<Deps, "edgeDatabase" | "clock" | "env" | "keyAuthentication"> & {
  readonly endOfVersion: ReturnType<typeof createVersionEnds>;
};

const param = "Sundial-Version";

/**
 * Finds the version to answer in: the header's, else the key's pin, else the organization's, else the newest.
 * Throws `invalid_version`, `unknown_version`, `version_sunset`, and for `Sundial-Clock` `clock_not_allowed` and `invalid_clock`.
 */
export function resolveVersion(deps: ResolveDeps): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const caller: Caller | undefined = c.get("caller");
    const asked = askedVersion(c);
    // Of a key everything is known already, but at the first call of its organization.
    if (caller?.actor.kind === "key" && caller.organizationVersionPin !== null)
      return answer(c, asked ?? toRecord(caller.versionPin ?? caller.organizationVersionPin), next);
    return lookUpPin(deps, { caller, asked }).then((pin) => answer(c, asked ?? toRecord(pin), next));
  };

  function answer(c: Context<ApiEnv>, record: VersionRecord, next: Next): Promise<void> {
    const clock = readClock(c);
    if (clock !== null) rehearse(c, clock);
    if (record === newestVersion) return next();
    const now = clock ?? deps.clock.now();
    answerInVersion(c, record, deps.endOfVersion(record, now));
    if (record.sunsetAt !== null && now >= record.sunsetAt) throw gone(record, deps.env.PORTAL_URL);
    return next();
  }
}

/** Answers as of that instant, and notes in the record of the call that it does. */
function rehearse(c: Context<ApiEnv>, asOf: Date): void {
  c.set("asOf", asOf);
  const draft = c.get("draft");
  if (draft) draft.asOf = asOf;
}

function askedVersion(c: Context<ApiEnv>): VersionRecord | undefined {
  const asked = c.get("askedVersion");
  if (asked === undefined || asked.kind === "resolved") return asked?.version;
  throw refusal(asked.kind, c.req.header("sundial-version") ?? "");
}

/** The pin of a caller of whom none is remembered. The first call with a key of an organization sets it, whatever version that call asks for. */
async function lookUpPin(
  deps: ResolveDeps,
  { caller, asked }: { readonly caller: Caller | undefined; readonly asked: VersionRecord | undefined },
): Promise<string | null> {
  if (caller?.actor.kind === "key") {
    const pin = await pinFirst(deps, caller);
    return caller.versionPin ?? pin;
  }
  return caller && !asked ? pinForPerson(deps, caller) : null;
}

async function pinFirst(
  { edgeDatabase, keyAuthentication }: ResolveDeps,
  { organizationId }: Caller,
): Promise<string | null> {
  if (organizationId === null) return null;
  const made = await pinAtFirstCall(edgeDatabase.db, { organizationId, version: newestVersion.date });
  // The notification reaches this process a moment later; until then every call would pin again.
  keyAuthentication.cache.forget(organizationId);
  return made;
}

/** Of people no organization is remembered; they come from the portal, whose calls name their version. */
async function pinForPerson({ edgeDatabase }: ResolveDeps, caller: Caller): Promise<string | null> {
  if (caller.actor.kind !== "person" || caller.organizationId === null) return null;
  return (await findOrganization(edgeDatabase.db, caller.organizationId)).versionPin;
}

/** A pin made by a newer server than this one is answered in the newest version that this one knows. */
function toRecord(pinned: string | null): VersionRecord {
  if (pinned === null || pinned >= newestVersion.date) return newestVersion;
  const found = resolveDate(pinned);
  return found.kind === "resolved" ? found.version : newestVersion;
}

function refusal(kind: "malformed" | "future" | "before_first", received: string): Error {
  const newest = newestVersion.date;
  if (kind === "malformed") return edgeErrors.invalid_version({ received: received.slice(0, 40), newest }, { param });
  return edgeErrors.unknown_version({ received, oldest: versions[0]?.date ?? newest, newest }, { param });
}

function gone(record: VersionRecord, portalUrl: string): Error {
  const { successor, guideUrl } = versionPages(portalUrl, record);
  const next = successor ?? newestVersion;
  return edgeErrors.version_sunset(
    {
      version: record.date,
      sunset_at: record.sunsetAt?.toISOString() ?? "",
      successor: next.date,
      guide: guideUrl ?? "",
      changelog: versionUrl(portalUrl, next),
    },
    { param },
  );
}

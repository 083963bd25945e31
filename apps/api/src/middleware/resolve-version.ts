import { findOrganization, pinAtFirstCall } from "@sundial/accounts";
import { newestVersion, resolveVersion as resolveDate, type VersionRecord, versions } from "@sundial/versions";
import type { Context, MiddlewareHandler } from "hono";
import { answerInVersion } from "../answer-in-version.ts";
import type { ApiEnv, Caller } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { edgeErrors } from "../errors.ts";
import type { createLifecycleHeaders } from "../lifecycle-headers.ts";
import { readClock } from "../read-clock.ts";
import { versionPages, versionUrl } from "../version-pages.ts";

type ResolveDeps = Pick<Deps, "edgeDatabase" | "clock" | "env" | "keyAuthentication"> & {
  readonly lifecycleHeaders: ReturnType<typeof createLifecycleHeaders>;
};

const param = "Sundial-Version";

/**
 * Finds the version to answer in: the header's, else the key's pin, else the organization's, else the newest.
 * Throws `invalid_version`, `unknown_version`, `version_sunset`, and for `Sundial-Clock` `clock_not_allowed` and `invalid_clock`.
 */
export function resolveVersion(deps: ResolveDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const record = await versionOfCall(c, deps);
    const clock = readClock(c);
    if (clock !== null) c.set("asOf", clock);
    if (record === newestVersion && c.get("version") === newestVersion.date) return next();
    const now = clock ?? deps.clock.now();
    answerInVersion(c, record, deps.lifecycleHeaders(record, now));
    if (record.sunsetAt !== null && now >= record.sunsetAt) throw gone(record, now, deps.env.PORTAL_URL);
    return next();
  };
}

async function versionOfCall(c: Context<ApiEnv>, deps: ResolveDeps): Promise<VersionRecord> {
  const caller = c.get("caller");
  const asked = c.get("askedVersion");
  const isFirstCall = caller?.actor.kind === "key" && caller.organizationVersionPin === null;
  const organizationPin = isFirstCall ? await pin(deps, caller) : caller?.organizationVersionPin;
  if (asked?.kind === "resolved") return asked.version;
  if (asked) throw refusal(asked.kind, c.req.header("sundial-version") ?? "");
  if (!caller) return newestVersion;
  return toRecord(caller.versionPin ?? organizationPin ?? (await pinForPerson(deps, caller)));
}

async function pin(
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

function gone(record: VersionRecord, now: Date, portalUrl: string): Error {
  const { successor, guideUrl } = versionPages(portalUrl, record, now);
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

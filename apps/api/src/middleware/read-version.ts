import type { Clock } from "@sundial/kernel";
import { resolveVersion, type VersionResolution, versions } from "@sundial/versions";
import type { MiddlewareHandler } from "hono";
import { answerInVersion } from "../answer-in-version.ts";
import type { ApiEnv } from "../api-app.ts";
import type { createLifecycleHeaders } from "../lifecycle-headers.ts";

interface ReadVersionDeps {
  readonly clock: Clock;
  readonly lifecycleHeaders: ReturnType<typeof createLifecycleHeaders>;
}

const exact = new Map<string, VersionResolution>(
  versions.map((version) => [version.date, { kind: "resolved", version }]),
);

/**
 * Reads `Sundial-Version` before anything can be refused, so that refusals too are in the version asked for. A header that names no
 * version is refused by `resolveVersion`, after the credential.
 */
export function readVersion({ clock, lifecycleHeaders }: ReadVersionDeps): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const header = c.req.header("sundial-version");
    if (header === undefined) return next();
    const asked = exact.get(header) ?? resolveVersion(header);
    c.set("askedVersion", asked);
    if (asked.kind === "resolved") answerInVersion(c, asked.version, lifecycleHeaders(asked.version, clock.now()));
    return next();
  };
}

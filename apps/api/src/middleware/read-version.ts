import type { Clock } from "@sundial/kernel";
import { resolveVersion, type VersionResolution, versions } from "@sundial/versions";
import type { MiddlewareHandler } from "hono";
import { answerInVersion } from "../answer-in-version.ts";
import type { ApiEnv } from "../api-app.ts";
import type { createVersionEnds } from "../lifecycle-headers.ts";

interface ReadVersionDeps {
  readonly clock: Clock;
  readonly endOfVersion: ReturnType<typeof createVersionEnds>;
}

const exact = new Map<string, VersionResolution>(
  versions.map((version) => [version.date, { kind: "resolved", version }]),
);

/**
 * Reads `Sundial-Version` before anything can be refused, so that refusals too are in the version asked for. A header that names no
 * version is refused by `resolveVersion`, after the credential.
 */
export function readVersion({ clock, endOfVersion }: ReadVersionDeps): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    const header = c.req.header("sundial-version");
    if (header === undefined) return next();
    const asked = exact.get(header) ?? resolveVersion(header);
    c.set("askedVersion", asked);
    if (asked.kind === "resolved") answerInVersion(c, asked.version, endOfVersion(asked.version, clock.now()));
    return next();
  };
}

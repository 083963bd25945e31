import { type Changelog, findEntries, findEntry } from "@sundial/changelog";
import { routes } from "@sundial/contract";
import { findNearMatch } from "@sundial/errors";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { edgeErrors } from "../../errors.ts";
import { answerTagged } from "../errors/answer-tagged.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireChangelogEntry } from "./convert.ts";

export function registerGetChangelogEntry(
  app: ApiApp,
  { env, clock, changelog }: Pick<Deps, "env" | "clock" | "changelog">,
) {
  app.openapi(routes.getChangelogEntry, (c) => {
    const { entry: id } = c.req.valid("param");
    const now = c.get("asOf") ?? clock.now();
    const entry = findEntry(changelog, id, now);
    if (!entry) throw unknownEntry(id, changelog, now);
    letCache(c);
    return answerTagged(c, toWireChangelogEntry(entry, env.PORTAL_URL));
  });
}

function unknownEntry(asked: string, changelog: Changelog, now: Date): Error {
  const near = findNearMatch(
    asked,
    findEntries(changelog, {}, now).map(({ id }) => id),
  );
  const suggestion = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  return edgeErrors.changelog_entry_not_found({ asked: asked.slice(0, 64), suggestion }, { param: "entry" });
}

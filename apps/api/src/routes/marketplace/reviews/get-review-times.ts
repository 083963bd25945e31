import { routes } from "@sundial/contract";
import { getReviewTimes } from "@sundial/marketplace";
import type { ApiApp } from "../../../api-app.ts";
import type { Deps } from "../../../deps.ts";
import { toWireReviewTime } from "./convert.ts";

export function registerGetReviewTimes(app: ApiApp, { database, clock }: Pick<Deps, "database" | "clock">) {
  app.openapi(routes.getReviewTimes, async (c) => {
    const { stages, measuredAt } = await getReviewTimes({ db: database.db, clock });
    return c.json({ stages: stages.map(toWireReviewTime), measured_at: measuredAt.toISOString() }, 200);
  });
}

import type { ApiApp } from "./api-app.ts";
import type { Deps } from "./deps.ts";

/** `/healthz`: the process runs. `/readyz`: it can answer calls, which needs the database. */
export function registerHealth(app: ApiApp, { edgeDatabase }: Pick<Deps, "edgeDatabase">): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const ready = await edgeDatabase.sql`select 1`.then(
      () => true,
      () => false,
    );
    return ready ? c.json({ status: "ok" }) : c.json({ status: "database unreachable" }, 503);
  });
}

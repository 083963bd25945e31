import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { findOldestWaiting } from "@sundial/usage";
import type { Deps } from "./deps.ts";

type StatusDeps = Pick<Deps, "metrics" | "database" | "clock">;

/** Serves `/metrics`, `/healthz` (the process runs) and `/readyz` (it does its work, which needs the database). */
export async function serveStatus(
  deps: StatusDeps & Pick<Deps, "env">,
): Promise<{ readonly server: Server; readonly url: string }> {
  const { HOST: host, WORKER_METRICS_PORT: port } = deps.env;
  const server = createServer(async (req, res) => {
    const answer = await answerTo(req.url ?? "/", deps);
    res.writeHead(answer.status, { "content-type": answer.type }).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // a TCP server's address is never a path
  return { server, url: `http://${host}:${address.port}` };
}

async function answerTo(path: string, deps: StatusDeps) {
  const { metrics, database } = deps;
  const json = (status: number, text: string) => ({
    status,
    type: "application/json",
    body: JSON.stringify({ status: text }),
  });
  if (path === "/metrics") {
    const { registry } = metrics;
    metrics.rollUpLag.set(await readRollUpLag(deps));
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  }
  if (path === "/healthz") return json(200, "ok");
  if (path !== "/readyz") return json(404, "not found");
  const ready = await database.sql`select 1`.then(
    () => true,
    () => false,
  );
  return ready ? json(200, "ok") : json(503, "database unreachable");
}

/** In seconds. Asked for when somebody looks, so that it grows even while the job hangs. Not a number when the database does not say. */
async function readRollUpLag({ database, clock }: StatusDeps): Promise<number> {
  const oldest = await findOldestWaiting(database.db).catch(() => undefined);
  if (oldest === undefined) return Number.NaN;
  return oldest ? Math.max(0, clock.nowMs() - oldest.getTime()) / 1_000 : 0;
}

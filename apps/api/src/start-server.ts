import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { adoptRestoredLedger, listenForSpendChanges } from "@sundial/billing";
import { listenForKeyChanges, touchKeys } from "@sundial/keys";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { createDeps, type Deps } from "./deps.ts";
import type { Env } from "./env.ts";
import { prepareGracefulClose } from "./prepare-graceful-close.ts";
import { createRequestListener, refuseMalformed } from "./refuse-malformed.ts";

export interface RunningServer {
  readonly url: string;
  readonly metricsUrl: string;
  readonly deps: Deps;
  /** Takes no new calls, lets streams in flight finish for up to 30 seconds, writes what is left, and closes everything. */
  stop(): Promise<void>;
}

const touchEveryMs = 10_000;
const renewEveryMs = 5_000;

/** Starts the API on its two ports. Throws when a port is taken or the database cannot be reached. */
export async function startServer(env: Env, log: Logger): Promise<RunningServer> {
  const deps = createDeps(env, { log });
  // Taking over many calls takes longer than a statement of the other pool may.
  if (await adoptRestoredLedger(deps.edgeDatabase))
    log.warn("took over a database that was restored from another server");
  const keyChanges = await listenForKeyChanges(deps.edgeDatabase.sql, deps.keyAuthentication.cache);
  const spendChanges = await listenForSpendChanges(deps.edgeDatabase.sql, deps.spend);
  const renewing = setInterval(() => void renewHolds(deps), renewEveryMs);
  const touching = setInterval(() => void touch(deps), touchEveryMs);
  const api = await listenForCalls(deps);
  const closeGracefully = prepareGracefulClose(api);
  const metrics = await serveMetrics(deps);
  const url = urlOf(api, env.HOST);
  log.info({ url }, "listening");
  return {
    url,
    metricsUrl: urlOf(metrics, env.HOST),
    deps,
    async stop() {
      clearInterval(touching);
      await closeGracefully();
      metrics.close();
      await deps.ledger.drain();
      await touch(deps);
      clearInterval(renewing);
      await deps.spend.close().catch((err) => log.error({ err }, "spend slices were not given back"));
      await Promise.all([keyChanges.close(), spendChanges.close()]);
      await deps.engines.close();
      await Promise.all([deps.database.close(), deps.edgeDatabase.close()]);
      log.flush();
    },
  };
}

function listenForCalls(deps: Deps): Promise<Server> {
  const { HOST: hostname, API_PORT: port } = deps.env;
  const server = createServer({ requireHostHeader: false }, createRequestListener(createApp(deps), deps));
  refuseMalformed(server, deps);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => resolve(server));
  });
}

function serveMetrics({ env, metrics }: Deps): Promise<Server> {
  const server = createServer((req, res) => {
    if (req.url !== "/metrics") return res.writeHead(404).end();
    void metrics.registry
      .metrics()
      .then((text) => res.writeHead(200, { "content-type": metrics.registry.contentType }).end(text));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.METRICS_PORT, env.HOST, () => resolve(server));
  });
}

async function touch({ edgeDatabase, keyAuthentication, log }: Deps): Promise<void> {
  await touchKeys({ db: edgeDatabase.db, marks: keyAuthentication.marks }).catch((err) =>
    log.error({ err }, "keys were not touched"),
  );
}

async function renewHolds({ spend, log }: Deps): Promise<void> {
  await spend.renew().catch((err) => log.error({ err }, "spend holds were not renewed"));
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  return `http://${host}:${port}`;
}

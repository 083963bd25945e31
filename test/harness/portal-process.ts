import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildPortal, portalEntry } from "../../scripts/start/build-portal.ts";
import { testSecret } from "./contexts.ts";

const root = join(import.meta.dirname, "../..");

/** The portal alone, in front of an API that a test runs itself. */
export interface PortalProcess {
  stop(): Promise<void>;
}

/** Starts it on that port, the address's own unless it is given; resolves when it listens. */
export async function startPortalProcess(where: {
  readonly apiUrl: string;
  readonly portalUrl: string;
  readonly port?: number;
}): Promise<PortalProcess> {
  await buildPortal({ root, onProgress: console.log });
  const child = spawn(process.execPath, [portalEntry], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      HOST: "127.0.0.1",
      SUNDIAL_SECRET: testSecret,
      LOG_LEVEL: "warn",
      API_URL: where.apiUrl,
      PORTAL_URL: where.portalUrl,
      PORTAL_PORT: String(where.port ?? new URL(where.portalUrl).port),
    },
  });
  await once(child.stdout, "data", { signal: AbortSignal.timeout(20_000) });
  return {
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

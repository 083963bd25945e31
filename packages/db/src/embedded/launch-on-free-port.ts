import { setTimeout as wait } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { freePort } from "./free-port.ts";
import { type LaunchInput, launchServer, type RunningServer } from "./launch-server.ts";

/** Launches on the wished port, or on another one when that is taken. */
export async function launchOnFreePort(
  input: Omit<LaunchInput, "port">,
  wished: number | undefined,
): Promise<{ server: RunningServer; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? wished : undefined);
    try {
      return { server: await launchServer({ ...input, port }), port };
    } catch (error) {
      if (attempt >= 20 || !(error instanceof EmbeddedPostgresError)) throw error;
      const portLost = error.code === "port_unavailable" && attempt < 4;
      // After a kill -9 the server's workers take a moment to notice that they are alone.
      const stillHeld = /shared memory block/.test(error.message);
      if (!portLost && !stillHeld) throw error;
      await wait(stillHeld ? 500 : 0);
    }
  }
}

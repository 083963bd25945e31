import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { checkPorts } from "./check-ports.ts";
import { readSettings } from "./read-settings.ts";

async function occupy() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { port: String(typeof address === "object" ? address?.port : 0), close: () => server.close() };
}

it("names every port in use and the setting that moves it", async () => {
  const taken = [await occupy(), await occupy()];
  const free = await occupy();
  const other = await occupy();
  free.close();
  other.close();
  const [api, portal] = taken;
  const settings = readSettings({
    API_PORT: api?.port,
    PORTAL_PORT: portal?.port,
    METRICS_PORT: free.port,
    WORKER_METRICS_PORT: other.port,
  });
  const error = await checkPorts(settings).catch((thrown) => thrown);
  for (const { close } of taken) close();
  expect(error.message.split("\n")).toEqual([
    `Port ${api?.port} is in use. Stop the program that listens on it, or set API_PORT to another port.`,
    `Port ${portal?.port} is in use. Stop the program that listens on it, or set PORTAL_PORT to another port.`,
  ]);
  await expect(checkPorts(settings)).resolves.toBeUndefined();
});

import { createServer } from "node:net";
import { portsOf, type Settings } from "./read-settings.ts";
import { StartError } from "./start-error.ts";

/** Throws a StartError that names every port in use and the setting that moves it. */
export async function checkPorts(settings: Settings): Promise<void> {
  const entries = Object.entries(portsOf(settings));
  const problems = await Promise.all(entries.map(([name, port]) => tryPort(settings.host, port, name)));
  const lines = problems.filter((line) => line !== undefined);
  if (lines.length > 0) throw new StartError(lines.join("\n"));
}

function tryPort(host: string, port: number, name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      const inUse = `Port ${port} is in use. Stop the program that listens on it, or set ${name} to another port.`;
      const other = `Cannot listen on ${host}:${port} (${error.message}). Set HOST and ${name} to an address that this machine has.`;
      resolve(error.code === "EADDRINUSE" ? inUse : other);
    });
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { portalEnv } from "../src/env.ts";
import { pageOfMarkdown } from "../src/lib/wants-markdown.ts";
import { compress } from "./compress.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { createFileServer } from "./serve-files.ts";

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/**
 * Serves the built portal until SIGTERM or SIGINT, then lets open requests finish.
 * Exits with status 1 and one clear line when a setting is wrong or the port is taken.
 */
export async function servePortal(astro: Handler, clientDir: URL): Promise<void> {
  const env = readEnvOrExit();
  const serveFile = await createFileServer(clientDir, env);
  const server = createServer((req, res) => {
    setSecurityHeaders(res, env);
    if (req.url === "/healthz") {
      res.end("ok");
      return;
    }
    compress(req, res, () => {
      if (serveFile(req, res)) return;
      askForMarkdown(req);
      astro(req, res);
    });
  });
  server.on("error", (error) => fail(`The portal cannot listen on ${env.host}:${env.port}: ${error.message}`));
  server.listen(env.port, env.host, () => {
    // A TCP server's address is never a string or null while it listens.
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`portal listening on http://${env.host}:${port}\n`);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(server));
}

/** An address ending in `.md` asks for the page without it, as Markdown. */
function askForMarkdown(req: IncomingMessage): void {
  const [path = "", query] = (req.url ?? "/").split("?", 2);
  const page = pageOfMarkdown(path);
  if (page === undefined) return;
  req.url = query === undefined ? page : `${page}?${query}`;
  req.headers.accept = "text/markdown";
}

function stop(server: ReturnType<typeof createServer>): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5000).unref();
}

function readEnvOrExit() {
  try {
    return portalEnv();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

import { once } from "node:events";
import { createServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { type CheckNetwork, publicCheckNetwork } from "@sundial/marketplace";
import { Hono } from "hono";
import { z } from "zod";
import { createCertificate } from "./certificates.ts";

/** A partner's servers on this machine, and the network in which they can be reached by name. */
export interface ServedPartner {
  /** `https://partner.example:<port>` */
  readonly origin: string;
  /** The public Internet without its look-ups, and this one host beside it. */
  readonly network: CheckNetwork;
  /** What was asked, as method and path. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface ServePartnerOptions {
  /** Adds to or replaces what the partner serves; first come, first served. */
  readonly extend?: (app: Hono) => void;
  /** Builds the MCP server at `/mcp`. */
  readonly mcp?: () => McpServer;
  readonly tls?: ServerOptions;
}

const host = "partner.example";

/** A website with its pages, a valid OpenAPI document, a bill of materials and an MCP server, all over TLS with HSTS. */
export async function servePartner({ extend, mcp = honestMcp, tls }: ServePartnerOptions = {}): Promise<ServedPartner> {
  const asked: string[] = [];
  const certificate = await createCertificate(host);
  const app = new Hono();
  app.use(async (c, next) => {
    asked.push(`${c.req.method} ${c.req.path}`);
    await next();
    c.res.headers.set("strict-transport-security", "max-age=31536000");
  });
  extend?.(app);
  const handler = createMcpHandler(mcp);
  app.all("/mcp", (c) => handler.fetch(c.req.raw));
  for (const path of ["/", "/docs", "/privacy", "/help", "/terms"]) app.get(path, (c) => c.html("<h1>Partner</h1>"));
  app.get("/openapi.json", (c) => c.json(sampleOpenapi()));
  app.get("/sbom.json", (c) => c.json(sampleSbom()));
  const server = createServer({ ...certificate, ...tls }, getRequestListener(app.fetch));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = `${host}:${(server.address() as AddressInfo).port}`;
  const network: CheckNetwork = {
    ...publicCheckNetwork,
    resolve: async (name) => {
      if (name === host) return ["127.0.0.1"];
      throw Object.assign(new Error(`there is no ${name} in tests`), { code: "ENOTFOUND" });
    },
    resolveMail: async (domain) => (domain === host ? ["mail.partner.example"] : []),
    exempt: new Set([place]),
    trustedCa: certificate.cert,
  };
  return {
    origin: `https://${place}`,
    network,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function honestMcp(): McpServer {
  const server = new McpServer({ name: "invoices", version: "1.0.0" }, { instructions: "Reads invoices." });
  const config = {
    description: "Finds invoices of a month.",
    inputSchema: z.object({ month: z.string().describe("The month, as 2026-11.") }),
  };
  server.registerTool("find_invoices", config, async () => ({ content: [{ type: "text", text: "none" }] }));
  return server;
}

export function sampleOpenapi() {
  return {
    openapi: "3.1.0",
    info: { title: "Invoices", version: "1.0.0" },
    servers: [{ url: "https://partner.example" }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    paths: { "/invoices": { get: { operationId: "listInvoices", responses: { "200": { description: "All." } } } } },
  };
}

export function sampleSbom() {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    components: [{ type: "library", name: "left-pad", version: "1.3.0", licenses: [{ license: { id: "MIT" } }] }],
  };
}

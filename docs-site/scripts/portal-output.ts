import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { drawImages } from "./draw-images.ts";
import { indexSearch } from "./index-search.ts";
import { readGuides } from "./read-guides.ts";

const entry = `// Written by the build. Astro's own server is wrapped: static files need security headers too.
process.env.ASTRO_NODE_AUTOSTART = "disabled";
const { handler } = await import("./app.mjs");
const { servePortal } = await import("../../server/serve-portal.ts");
await servePortal(handler, new URL("../client/", import.meta.url));
`;

/**
 * Finishes the build: writes the server's entry, copies the API explorer's own bundle to the client's files, has the search read what was
 * built, and draws the pictures of shared links.
 */
export function portalOutput(): AstroIntegration {
  let serverDir: URL;
  let clientDir: URL;
  return {
    name: "portal-output",
    hooks: {
      "astro:config:done": ({ config }) => {
        serverDir = config.build.server;
        clientDir = config.build.client;
      },
      "astro:build:done": async () => {
        await writeFile(new URL("entry.mjs", serverDir), entry);
        await copyExplorer(fileURLToPath(clientDir));
        await Promise.all([indexSearch(clientDir), readGuides().then((guides) => drawImages(clientDir, guides))]);
      },
    },
  };
}

async function copyExplorer(clientDir: string): Promise<void> {
  const from = dirname(createRequire(import.meta.url).resolve("@scalar/api-reference"));
  const to = join(clientDir, "_explorer");
  await mkdir(to, { recursive: true });
  await cp(join(from, "browser"), to, {
    recursive: true,
    filter: (path) => !path.endsWith(".map") && !path.endsWith("standalone.js"),
  });
  const packageJson = JSON.parse(await readFile(join(from, "../package.json"), "utf8"));
  await writeFile(join(to, "VERSION"), `@scalar/api-reference ${packageJson.version}\n`);
}

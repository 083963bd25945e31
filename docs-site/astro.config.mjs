import node from "@astrojs/node";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { portalOutput } from "./scripts/portal-output.ts";
import { brand } from "./src/brand.ts";
import { docsSidebar } from "./src/docs-sidebar.ts";
import { textAndUploadsBytesMax } from "./src/lib/body-sizes.ts";
import { codeTheme, colourClasses } from "./src/lib/code-theme.ts";

// Host, port, API_URL and PORTAL_URL are read when the server starts (src/env.ts), not here: one build runs anywhere.
export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone", bodySizeLimit: textAndUploadsBytesMax }),
  session: false,
  trailingSlash: "ignore",
  build: { serverEntry: "app.mjs" },
  devToolbar: { enabled: false },
  prefetch: false,
  // The middleware compares Origin with PORTAL_URL, which is right behind a proxy too; Astro's own check knows only the socket.
  security: {
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
      // Pagefind's search runs WebAssembly; this allows that and not eval().
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  markdown: {
    shikiConfig: { theme: codeTheme, transformers: [colourClasses] },
  },
  integrations: [
    starlight({
      title: `${brand.name} docs`,
      description: brand.description,
      disable404Route: true,
      expressiveCode: false,
      favicon: "/favicon.svg",
      customCss: [
        "./src/styles/tokens.css",
        "./src/styles/controls.css",
        "./src/styles/code.css",
        "./src/styles/starlight.css",
      ],
      components: {
        Head: "./src/components/DocsHead.astro",
        Header: "./src/components/DocsHeader.astro",
        ThemeProvider: "./src/components/ThemeScript.astro",
        ThemeSelect: "./src/components/ThemeToggle.astro",
        Footer: "./src/components/DocsFooter.astro",
        PageTitle: "./src/components/DocsTitle.astro",
      },
      pagination: false,
      // The site has one search for all its pages: components/SiteSearch.astro.
      pagefind: false,
      credits: false,
      sidebar: docsSidebar,
    }),
    portalOutput(),
  ],
  vite: {
    ssr: { noExternal: [/^@sundial\//] },
    build: {
      rolldownOptions: {
        onLog(level, log, report) {
          // Astro marks its modules with directives that it removes itself later.
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
        },
      },
    },
  },
});

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = import.meta.dirname;
const database = "test/harness/database-setup.ts";
const durableDatabase = "test/harness/database-setup-durable.ts";
/** Client and server share a process, so each file keeps one core busy; by itself vitest would leave the other one idle. */
const bothCores = { maxWorkers: 2 };
const watched = { setupFiles: "test/harness/problems/watch-fetch.ts" };
/**
 * Their files share a worker's modules: loading them anew for each would take a quarter of their time. Our packages keep their state in what
 * their functions make, not in modules.
 */
const sharing = { ...bothCores, ...watched, isolate: false };
/** What a file of tests names when it changes something that others of its process would meet, or runs programs. */
const reaching = /embedded|child_process|spawn|process\.(env|on|emit|exit|chdir)|spyOn|useFakeTimers|stubGlobal/;
const opening = /TestDatabase|startTestApi/;
const {
  own = [],
  opens = [],
  pure = [],
} = Object.groupBy(
  globSync("{packages,apps,scripts,docs-site}/**/*.test.ts", { cwd: root, exclude: ["**/node_modules", "**/dist"] }),
  (file) => {
    const text = readFileSync(join(root, file), "utf8");
    if (reaching.test(text)) return "own";
    return opening.test(text) ? "opens" : "pure";
  },
);
const minute = 60_000;

type ProjectOptions = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(name: string, include: string[], options: ProjectOptions): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      exclude: ["**/node_modules/**"],
      // Two gates share the cores, and a server that is started takes many times as long then as by itself.
      testTimeout: minute,
      hookTimeout: 2 * minute,
      // One second by itself, which a busy machine takes for nothing.
      expect: { poll: { timeout: 10_000 } },
      ...options,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("unit", own, { globalSetup: database, ...bothCores }),
      project("unit-database", opens, { globalSetup: database, ...bothCores, isolate: false }),
      // Loading modules anew for each of them would take longer than the tests do.
      project("unit-pure", pure, { ...bothCores, isolate: false }),
      // Each rule reads the whole tree, which takes long where other work runs beside it. One worker, so that all share what is parsed.
      project("architecture", ["test/architecture/**/*.test.ts"], {
        testTimeout: 2 * minute,
        isolate: false,
        maxWorkers: 1,
      }),
      project("contract", ["test/contract/**/*.test.ts"], { globalSetup: database, ...sharing }),
      project("conformance", ["test/conformance/**/*.test.ts"], {
        globalSetup: [database, "test/conformance/bring-once.ts"],
        ...bothCores,
        ...watched,
      }),
      project("fuzz", ["test/fuzz/**/*.test.ts"], { globalSetup: database, ...bothCores, ...watched }),
      project("chaos", ["test/chaos/**/*.test.ts"], {
        globalSetup: durableDatabase,
        ...watched,
        fileParallelism: false,
        isolate: false,
        testTimeout: 10 * minute,
      }),
      project("browser", ["test/browser/**/*.test.ts"], {
        globalSetup: database,
        ...sharing,
        testTimeout: 3 * minute,
        hookTimeout: 3 * minute,
      }),
      // No gate: `npm run screenshots`.
      project("screenshots", ["test/screenshots/*.shots.ts"], { globalSetup: database }),
      // No gate: `npm run bench:portal-pages`.
      project("bench-portal-pages", ["test/bench/portal-pages/*.measure.ts"], {
        globalSetup: database,
        testTimeout: 10 * minute,
      }),
    ],
  },
});

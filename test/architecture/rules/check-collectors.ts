import { importsOf } from "../source/imports.ts";
import { at, isCode, isGenerated, isSample, isTest, type Source } from "../source/source.ts";
import { splitSpecifier } from "../source/workspace.ts";

/** Client libraries of companies that collect money. */
const clients = /^(stripe|metronome|@metronome\/.*|lago-javascript-client|@paddle\/.*|@lemonsqueezy\/.*)$/;
/** The adapter: the gateway and the folder of its parts. */
const adapter = /^packages\/billing\/src\/(stripe-gateway\.ts$|stripe\/)/;

/** Collectors known outside their adapter: whatever else takes money goes through the port in `packages/billing/src/collector.ts`. */
export function checkCollectors(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && !isGenerated(source) && !isTest(source) && !isSample(source))
    .filter(({ path }) => !adapter.test(path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => clients.test(splitSpecifier(specifier)?.packageName ?? ""))
        .map(
          ({ specifier, position }) =>
            `${at(source, position)} only packages/billing/src/stripe may use ${specifier}; go through the Collector`,
        ),
    );
}

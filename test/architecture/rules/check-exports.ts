import { importsOf } from "../source/imports.ts";
import { at, isCode, isGenerated, type Source } from "../source/source.ts";

/** `export *`: what a module offers must be readable in it. A generated list is readable, and too long to repeat. */
export function checkExports(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && !isGenerated(source))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ everything, specifier }) => everything && !isGenerated({ path: specifier }))
        .map(({ position }) => `${at(source, position)} name what is exported instead of export *`),
    );
}

import { dirname, join } from "node:path/posix";
import { importsOf } from "../source/imports.ts";
import { isCode, type Source } from "../source/source.ts";

/** Files that import each other in a circle, by relative imports, types included. One line a circle. */
export function findCycles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.filter(isCode).map((source) => [source.path, importsOf(source).flatMap((one) => targetOf(source, one))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  for (const start of graph.keys()) visit(start, []);
  return cycles;

  function visit(path: string, trail: readonly string[]): void {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      const circle = [...trail.slice(seenAt), path].join(" -> ");
      cycles.push(`${path}:1 import cycle ${circle}: move what both need into a file of its own`);
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  }
}

function targetOf(source: Source, { specifier }: { specifier: string }): string[] {
  return specifier.startsWith(".") ? [join(dirname(source.path), specifier)] : [];
}

import { isGenerated, type Source } from "../source/source.ts";

/** JSON has no comments; its neighbour in YAML says the same with one. */
const hasNoComments = /\.json$/;

/** Generated files that do not say at the top which command makes them anew, or name a script that does not exist. */
export function checkGenerated(sources: readonly Source[]): string[] {
  const paths = new Set(sources.map(({ path }) => path));
  return sources
    .filter((source) => isGenerated(source) && !hasNoComments.test(source.path))
    .flatMap((source) => {
      const head = source.text.split("\n", 3).join("\n");
      const [, run, script] =
        /(?:Made|Written) by (?:`npm run ([a-z-]+)`|(?:`node )?(scripts\/[a-z-]+\.ts))/.exec(head) ?? [];
      if (!run && !script)
        return [`${source.path}:1 open it with "Made by \`npm run ...\`" or "Written by scripts/..."`];
      if (script && !paths.has(script)) return [`${source.path}:1 ${script} does not exist`];
      return [];
    });
}

import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { asList, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/** Every registered code can come from some operation, but those in `except`, which come where there is none. */
export const codesUsed: Rule = ({ except }) => {
  const used = new Set(asList(except).map(String));
  return {
    Operation(operation: Json) {
      for (const code of asList(operation["x-error-codes"])) used.add(String(code));
    },
    Root: {
      leave(_root: Json, ctx: RuleContext) {
        const folder = join(dirname(ctx.location.source.absoluteRef), "examples/errors");
        const codes = readdirSync(folder).map((file) => file.replace(/\.gen\.yaml$/, ""));
        for (const code of codes.filter((code) => !used.has(code)))
          ctx.report({ message: `The code \`${code}\` is registered, but no operation lists it.` });
      },
    },
  };
};

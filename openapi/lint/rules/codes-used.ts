import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readErrorCodes } from "../read-operation.ts";
import { asList, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/**
 * Every registered code can come from some operation, but those in `except`, which come where there is none. Operations in `notCounted` list
 * codes that they do not come to by themselves.
 */
export const codesUsed: Rule = ({ except, notCounted }) => {
  const used = new Set(asList(except).map(String));
  return {
    Operation(operation: Json, ctx: RuleContext) {
      if (asList(notCounted).includes(operation.operationId)) return;
      for (const code of readErrorCodes(ctx, operation)) used.add(code);
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

import { readContent, readParameters, readResponses } from "../read-operation.ts";
import { asJson, asList, follow, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/** Lists take `limit` and `after` and answer `{ data, has_more, next_cursor }`, but for those in `except`. */
export const listShape: Rule = ({ except }) => ({
  Operation(operation: Json, ctx: RuleContext) {
    const id = String(operation.operationId);
    if (!id.startsWith("list") || asList(except).includes(id)) return;
    const names = readParameters(ctx, operation).map(({ name }) => name);
    for (const name of ["limit", "after"])
      if (!names.includes(name)) ctx.report({ message: `A list must take the parameter ${name}.` });
    if (!asList(operation["x-error-codes"]).includes("invalid_cursor"))
      ctx.report({ message: "A list can answer `invalid_cursor`." });
    const page = readResponses(ctx, operation)
      .filter(({ status }) => status === "200")
      .flatMap(readContent)[0];
    const members = Object.keys(asJson(follow(ctx, page?.schema, page?.from ?? "").node.properties));
    if (members.join() !== "data,has_more,next_cursor")
      ctx.report({ message: `A page has the members data, has_more and next_cursor, not ${members.join(", ")}.` });
  },
});

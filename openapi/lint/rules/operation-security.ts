import { asJson, asList, type Json, type Location, type Rule, type RuleContext } from "../rule-context.ts";

/** Every credential that an operation takes needs the same one scope, which exists; none only for operations in `withoutScope`. */
export const operationSecurity: Rule = ({ withoutScope }) => {
  const named: { scope: string; location: Location }[] = [];
  let scopes: readonly unknown[] = [];
  return {
    Schema(schema: Json, ctx: RuleContext) {
      if (ctx.location.source.absoluteRef.endsWith("/schemas/Scope.yaml")) scopes = asList(schema.enum);
    },
    Operation(operation: Json, ctx: RuleContext) {
      const location = ctx.location.child(["security"]);
      const needs = asList(operation.security).flatMap((one) => Object.entries(asJson(one)));
      const wanted = asList(withoutScope).includes(operation.operationId) ? 0 : 1;
      for (const [scheme, list] of needs) {
        const needed = asList(list);
        if (needed.length !== wanted)
          ctx.report({ message: `${scheme} must need ${wanted} scope, not ${needed.length}.`, location });
        named.push(...needed.map((scope) => ({ scope: String(scope), location })));
      }
      if (new Set(needs.map(([, list]) => String(list))).size !== 1)
        ctx.report({ message: "All credentials of an operation must need the same scope.", location });
    },
    Root: {
      leave(_root: Json, ctx: RuleContext) {
        for (const { scope, location } of named.filter(({ scope }) => !scopes.includes(scope)))
          ctx.report({ message: `There is no scope \`${scope}\` in the schema Scope.`, location });
      },
    },
  };
};

import { basename } from "node:path";
import { readContent, readResponses } from "../read-operation.ts";
import { asList, follow, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/** What generators need of each operation: its file, its SDK method, and examples of the request and of each success. */
export const operationShape: Rule = ({ withoutSuccess }) => {
  const methods = new Map<string, string>();
  return {
    Operation(operation: Json, ctx: RuleContext) {
      checkFileName(ctx, String(operation.operationId));
      checkSdkMethod(ctx, operation, methods);
      const request = follow(ctx, operation.requestBody, ctx.location.source.absoluteRef);
      if (operation.requestBody !== undefined && request.node.required !== true)
        ctx.report({ message: "A request body must be `required: true`." });
      const successes = readResponses(ctx, operation).filter(({ status }) => status.startsWith("2"));
      if ((successes.length === 0) !== asList(withoutSuccess).includes(operation.operationId))
        ctx.report({ message: "An operation has a 2XX response, unless it is in `withoutSuccess`." });
      for (const { mediaType, examples } of [request, ...successes].flatMap(readContent))
        if (Object.keys(examples).length === 0)
          ctx.report({ message: `${mediaType} has no example under \`examples\`.` });
    },
  };
};

function checkFileName(ctx: RuleContext, operationId: string): void {
  const wanted = `${operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;
  const file = basename(ctx.location.source.absoluteRef);
  if (file !== wanted)
    ctx.report({ message: `The operation ${operationId} must be in a file of its own, ${wanted}, not in ${file}.` });
}

function checkSdkMethod(ctx: RuleContext, operation: Json, taken: Map<string, string>): void {
  const method = String(operation["x-sdk-method"] ?? "");
  if (!/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/.test(method))
    ctx.report({ message: "x-sdk-method must be `<resource>.<verb>` in camelCase, such as `apiKeys.create`." });
  else if (taken.has(method)) ctx.report({ message: `x-sdk-method ${method} is taken by ${taken.get(method)}.` });
  taken.set(method, String(operation.operationId));
}

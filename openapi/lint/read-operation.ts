import { asJson, asList, follow, type Json, type Placed, type RuleContext } from "./rule-context.ts";

/** One response of an operation, reference followed. */
export interface ReadResponse extends Placed {
  readonly status: string;
}

/** One media type of a request or response. */
export interface ReadContent {
  readonly mediaType: string;
  readonly schema: unknown;
  readonly examples: Json;
  readonly from: string;
}

export function readResponses(ctx: RuleContext, operation: Json): ReadResponse[] {
  const { node, from } = follow(ctx, operation.responses, ctx.location.source.absoluteRef);
  return Object.entries(node).map(([status, response]) => ({ status, ...follow(ctx, response, from) }));
}

/** The codes that an operation declares, written out or in a file of their own. */
export function readErrorCodes(ctx: RuleContext, operation: Json): string[] {
  const codes = operation["x-error-codes"];
  const isReference = asJson(codes).$ref !== undefined;
  return asList(isReference ? ctx.resolve(codes, ctx.location.source.absoluteRef).node : codes).map(String);
}

export function readContent(holder: Placed): ReadContent[] {
  return Object.entries(asJson(holder.node.content)).map(([mediaType, value]) => ({
    mediaType,
    schema: asJson(value).schema,
    examples: asJson(asJson(value).examples),
    from: holder.from,
  }));
}

export function readParameters(ctx: RuleContext, operation: Json): Json[] {
  const from = ctx.location.source.absoluteRef;
  return asList(operation.parameters).map((parameter) => follow(ctx, parameter, from).node);
}

/** The file that an example is kept in, when it is a reference. */
export function exampleFile(example: unknown): string | undefined {
  const reference = asJson(example).$ref;
  return typeof reference === "string" ? reference.split("/").at(-1) : undefined;
}

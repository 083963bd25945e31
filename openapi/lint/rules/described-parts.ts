import type { Json, Rule, RuleContext } from "../rule-context.ts";

/** Tags, operations, parameters, headers, responses and schemas with a name say what they are: the reference tells nothing that they do not. Blank text says nothing. */
export const describedParts: Rule = () => {
  const check = (kind: string) => (node: Json, ctx: RuleContext) => {
    if (isSaid(node.description)) return;
    ctx.report({ message: `The ${kind} has no description.`, location: ctx.location });
  };
  const schema = (node: Json, ctx: RuleContext) => {
    // A schema with a name has a file of its own; what stands inside it belongs to a property.
    if (ctx.location.pointer === "#/") check("schema")(node, ctx);
  };
  return {
    Tag: check("tag"),
    Operation: check("operation"),
    Parameter: check("parameter"),
    Header: check("header"),
    Response: check("response"),
    Schema: schema,
  };
};

/** Whether a description has any text. */
export function isSaid(description: unknown): boolean {
  return typeof description === "string" && description.trim() !== "";
}

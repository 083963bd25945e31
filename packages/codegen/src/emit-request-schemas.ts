import { type Operation, type Parameter, schemaName } from "./spec.ts";

/** Expressions of the zod schemas of an operation's request; a part that it does not take is absent. */
export interface RequestExpressions {
  params?: string;
  query?: string;
  body?: string;
}

/** Writes them in terms of the engine's schemas, whose names it adds to `names`. */
export function emitRequestSchemas(operation: Operation, names: Set<string>): RequestExpressions {
  const name = operation.operationId[0]?.toUpperCase() + operation.operationId.slice(1);
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const body = operation.requestBody?.content["application/json"];
  return {
    ...(operation.parameters.some((parameter) => parameter.in === "path") && { params: use(`z${name}Path`, names) }),
    ...(query.length > 0 && { query: emitQuery(use(`z${name}Query`, names), query) }),
    ...(body && { body: `parseSync(${use(`z${schemaName(body.schema)}`, names)})` }),
  };
}

/** Texts of the query string become numbers or booleans before they are checked. */
function emitQuery(schema: string, query: readonly Parameter[]): string {
  const typed = query.filter(({ schema: { type } }) => type === "integer" || type === "number" || type === "boolean");
  if (typed.length === 0) return `${schema}.strict()`;
  const members = typed.map(({ name, required, schema: { type } }) => {
    const from =
      type === "boolean"
        ? 'z.stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive" })'
        : "z.coerce.number()";
    const checked = `${schema}.shape.${name}`;
    return required ? `${name}: ${from}.pipe(${checked})` : `${name}: ${from}.pipe(${checked}.unwrap()).optional()`;
  });
  return `${schema}.extend({ ${members.join(", ")} }).strict()`;
}

function use(name: string, names: Set<string>): string {
  names.add(name);
  return name;
}

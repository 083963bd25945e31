import { follow, listOperations, type Operation, type Schema, type Spec } from "./spec.ts";

/** Where a request has something: `["messages", "[]", "name"]` stands for the name of each message. */
type Path = readonly string[];

interface Found {
  readonly kind: "operation" | "field";
  readonly operation: string;
  readonly part: "query" | "body" | null;
  readonly path: Path;
  readonly member: string | null;
  readonly lifecycle: unknown;
}

/** What operations and members of requests say of their end (`x-lifecycle`), as data. What only answers have is told in the documents alone. */
export function emitLifecycle(spec: Spec): string {
  const found = listOperations(spec).flatMap((operation) => [
    ...ofOperation(operation),
    ...ofQuery(operation),
    ...ofBody(spec, operation),
  ]);
  const rows = found.map((row) => `  ${JSON.stringify(row)},`).join("\n");
  return [
    `import type { LifecycleRow } from "../lifecycle-row.ts";`,
    "",
    "/** Every operation and every member of a request that is to end. */",
    `export const lifecycleRows: readonly LifecycleRow[] = [\n${rows}\n];`,
    "",
  ].join("\n");
}

function ofOperation({ operationId, lifecycle }: Operation): Found[] {
  return lifecycle
    ? [{ kind: "operation", operation: operationId, part: null, path: [], member: null, lifecycle }]
    : [];
}

function ofQuery({ operationId, parameters }: Operation): Found[] {
  const common = { kind: "field", operation: operationId, part: "query", member: null } as const;
  return parameters.flatMap(({ name, in: place, schema }) =>
    place === "query" && schema["x-lifecycle"] ? [{ ...common, path: [name], lifecycle: schema["x-lifecycle"] }] : [],
  );
}

function ofBody(spec: Spec, { operationId, requestBody }: Operation): Found[] {
  const schema = requestBody?.content["application/json"]?.schema;
  if (!schema) return [];
  return findMembers(spec, { schema, path: [], inside: [] }).map((found) => ({
    kind: "field",
    operation: operationId,
    part: "body",
    ...found,
  }));
}

interface Place {
  readonly schema: Schema;
  readonly path: Path;
  /** The named schemas on the way, so that one which holds itself ends. */
  readonly inside: readonly string[];
}

function findMembers(spec: Spec, { schema, path, inside }: Place): Pick<Found, "path" | "member" | "lifecycle">[] {
  if (schema.$ref !== undefined && inside.includes(schema.$ref)) return [];
  const within = schema.$ref === undefined ? inside : [...inside, schema.$ref];
  const resolved = follow<Schema>(spec, schema);
  const branches = (resolved.oneOf ?? []).map((branch) => ({ schema: branch, path, inside: within }));
  const items = resolved.items ? [{ schema: resolved.items, path: [...path, "[]"], inside: within }] : [];
  const members = Object.entries(resolved.properties ?? {}).map(([name, member]) => ({
    schema: member,
    path: [...path, name],
    inside: within,
  }));
  return [
    ...members.flatMap((place) =>
      place.schema["x-lifecycle"]
        ? [{ path: place.path, member: nameOf(place), lifecycle: place.schema["x-lifecycle"] }]
        : [],
    ),
    ...[...branches, ...items, ...members].flatMap((place) => findMembers(spec, place)),
  ];
}

/** What the changelog calls a member: its name in the innermost named schema. */
function nameOf({ path, inside }: Place): string | null {
  const schema = inside.at(-1)?.split("/").at(-1);
  return schema === undefined ? null : `${schema}.${path.at(-1)}`;
}

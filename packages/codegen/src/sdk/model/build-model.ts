import { listOperations, type Schema, type Spec } from "../../spec.ts";
import type { ApiModel, ApiOperation, ErrorKind, NamedType } from "./api-model.ts";
import { buildResources } from "./build-resources.ts";
import { findDirections } from "./find-directions.ts";
import { readOperation } from "./read-operation.ts";
import { readMembers, readType } from "./read-type.ts";

/** The model of a bundled document. The same document gives the same model. */
export function buildModel(spec: Spec): ApiModel {
  const operations = listOperations(spec).map((operation) => readOperation(spec, operation));
  const tags = new Map(listOperations(spec).map(({ operationId, tags }) => [operationId, tags[0]]));
  const described = new Map(spec.tags.map(({ name, description }) => [name, description]));
  const types = readTypes(spec);
  const directions = findDirections(operations, types);
  return {
    apiVersion: spec.info.version,
    baseURL: spec.servers[0]?.url ?? "",
    resources: buildResources(operations, (id) => described.get(tags.get(id) ?? "")),
    operations,
    types: types.map((type) => ({ ...type, ...directions(type.name) })),
    errors: readErrors(spec, operations),
  };
}

function readTypes(spec: Spec): Omit<NamedType, "inRequest" | "inAnswer">[] {
  const schemas = Object.entries(spec.components.schemas ?? {}) as [string, Schema][]; // the linter has proved it
  const types = schemas.flatMap(([name, schema]) => {
    const { description = "" } = schema;
    if (!schema.properties) {
      const { type, hoisted } = readType(schema, name);
      return [{ name, description, type }, ...hoisted];
    }
    const { members, hoisted } = readMembers(schema, name);
    const open = schema.additionalProperties === true;
    return [{ name, description, type: { kind: "object" as const, members, open } }, ...hoisted];
  });
  const twice = types.find(({ name }, index) => types.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Error(`two types are called ${twice.name}: rename the schema or the member`);
  return types;
}

/** Statuses and titles stand in the examples, one a code. Throws for a code without one. */
function readErrors(spec: Spec, operations: readonly ApiOperation[]): ErrorKind[] {
  const examples = Object.values(spec.components.examples ?? {});
  const problems = examples.map((example) => (example as { value?: Partial<ErrorKind> }).value); // OpenAPI's Example Objects
  const codes = new Set(operations.flatMap(({ errorCodes }) => errorCodes));
  return [...codes].sort().map((code) => {
    const { status, title } = problems.find((problem) => problem?.code === code) ?? {};
    if (status === undefined || title === undefined) throw new Error(`the code ${code} has no example`);
    return { code, status, title };
  });
}

import { isObject, mapMembers, stripAnnotations } from "../breaking-changes/json.ts";
import { follow, listOperations, type Operation, type Spec } from "../spec.ts";

/** What an operation takes that has a schema: path, query and body. */
export interface OperationRequest {
  readonly operation: Operation;
  /** Every reference written out and explanations left out: the same for two operations that take the same. */
  readonly meaning: unknown;
}

/** The requests of a document by operationId; operations that take nothing are left out. */
export function readRequests(spec: Spec): ReadonlyMap<string, OperationRequest> {
  const operations = listOperations(spec).map((operation) => ({
    ...operation,
    parameters: operation.parameters.filter((parameter) => parameter.in !== "header"),
  }));
  return new Map(
    operations
      .filter(({ parameters, requestBody }) => parameters.length > 0 || requestBody)
      .map((operation) => [operation.operationId, { operation, meaning: readMeaning(spec, operation) }]),
  );
}

function readMeaning(spec: Spec, { parameters, requestBody }: Operation): unknown {
  const taken = {
    parameters: parameters.map(({ name, in: place, required = false, schema }) => ({ name, place, required, schema })),
    body: requestBody?.content["application/json"]?.schema,
  };
  return stripAnnotations(writeOut(spec, taken, []));
}

/** A reference into what it stands in stays one. */
function writeOut(spec: Spec, value: unknown, within: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => writeOut(spec, item, within));
  if (!isObject(value)) return value;
  const { $ref } = value;
  if (typeof $ref !== "string") return mapMembers(value, (member) => writeOut(spec, member, within));
  return within.includes($ref) ? value : writeOut(spec, follow<unknown>(spec, { $ref }), [...within, $ref]);
}

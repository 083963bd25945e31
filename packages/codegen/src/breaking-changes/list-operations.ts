import { follow, type Spec } from "../spec.ts";
import { asList, asObject, type JsonObject } from "./json.ts";

/** An operation with what its path says for all of them, and a key that does not depend on the names of path parameters. */
export interface ListedOperation {
  readonly id: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly raw: JsonObject;
  readonly parameters: readonly JsonObject[];
  readonly security: readonly JsonObject[];
}

const methods = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

export function listOperations(spec: Spec): ListedOperation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => listOperation(spec, { path, method, item })),
  );
}

function listOperation(spec: Spec, place: { path: string; method: string; item: JsonObject }): ListedOperation {
  const raw = asObject(place.item[place.method]);
  const key = `${place.method} ${place.path.replace(/\{[^}]*\}/g, "{}")}`;
  const own = asList(raw.parameters).map((parameter) => readParameter(spec, place.path, parameter));
  const keys = own.map((parameter) => parameter.key);
  const common = asList(place.item.parameters).map((parameter) => readParameter(spec, place.path, parameter));
  return {
    id: String(raw.operationId ?? key),
    key,
    method: place.method.toUpperCase(),
    path: place.path,
    raw,
    parameters: [...own, ...common.filter((parameter) => !keys.includes(parameter.key))],
    security: asList(raw.security ?? asObject(spec).security ?? [{}]).map(asObject),
  };
}

/** Path parameters are known by their position, header fields in any case. */
function readParameter(spec: Spec, path: string, value: unknown): JsonObject {
  const parameter = asObject(follow<unknown>(spec, value));
  const name = String(parameter.name);
  const position = [...path.matchAll(/\{([^}]*)\}/g)].findIndex((match) => match[1] === name);
  const known = parameter.in === "path" ? position : parameter.in === "header" ? name.toLowerCase() : name;
  return { ...parameter, key: `${parameter.in} ${known}` };
}

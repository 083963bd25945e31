import type { ApiModel } from "../model/api-model.ts";
import { paramName } from "./emit-value-type.ts";

/** Where the names come from that generated files use, those of the API's types aside. */
const sources: Readonly<Record<string, readonly string[]>> = {
  "collections.abc": ["Mapping", "Sequence"],
  datetime: ["datetime"],
  functools: ["cached_property"],
  typing: ["Any", "Literal", "TypeAlias", "TypeGuard", "get_args", "overload"],
  typing_extensions: ["NotRequired", "TypedDict"],
  "sundial._client.api_object": ["ApiObject"],
  "sundial._client.async_client": ["AsyncClient"],
  "sundial._client.call": ["Call"],
  "sundial._client.omit": ["Omit", "omit"],
  "sundial._client.options": ["RequestOptions"],
  "sundial._client.page": ["AsyncPages", "Page"],
  "sundial._client.path": ["build_path"],
  "sundial._client.resource": ["AsyncResource", "Resource"],
  "sundial._client.stream": ["AsyncStream", "Stream"],
  "sundial._client.sync_client": ["SyncClient"],
};
const ours = "sundial.";

/** The head of a generated file: imports of exactly the names that its body uses, standard library first. */
export function emitImports(body: string, further: Readonly<Record<string, readonly string[]>> = {}): string {
  const used = new Set(body.replace(/"""[\s\S]*?"""/g, "").match(/\w+/g));
  const lines = Object.entries({ ...sources, ...further })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([module, names]) => {
      const found = names.filter((name) => used.has(name)).sort();
      return found.length > 0 ? [{ module, line: `from ${module} import ${found.join(", ")}` }] : [];
    });
  const block = (matches: (module: string) => boolean) =>
    lines
      .filter(({ module }) => matches(module))
      .map(({ line }) => line)
      .join("\n");
  const blocks = [
    block((module) => !module.startsWith(ours) && module !== "typing_extensions"),
    block((module) => module === "typing_extensions"),
    block((module) => module.startsWith(ours)),
  ];
  return ["from __future__ import annotations", ...blocks.filter((text) => text !== "")].join("\n\n");
}

/** The names of `sundial.generated.types`. */
export function typeNames({ types }: ApiModel): string[] {
  return types
    .flatMap(({ name, type, inRequest, inAnswer }) => {
      if (type.kind !== "object") return [name];
      return [...(inAnswer ? [name] : []), ...(inRequest ? [paramName(name)] : [])];
    })
    .sort();
}

import type { ApiModel } from "../model/api-model.ts";
import { emitImports } from "./emit-imports.ts";
import { emitMember } from "./emit-resource.ts";
import { resourceClass, resourceModule } from "./python-names.ts";

/** `client.py`: the two classes that a program makes. */
export function emitClient({ resources }: ApiModel): string {
  const body = [
    "class Sundial(SyncClient):",
    '    """The API. Make one and keep it: `client = Sundial(api_key=...)`."""',
    ...resources.map((resource) => `\n${emitMember(resource, "", "self")}`),
    "",
    "",
    "class AsyncSundial(AsyncClient):",
    '    """The API for asynchronous programs. Make one and keep it: `client = AsyncSundial(api_key=...)`."""',
    ...resources.map((resource) => `\n${emitMember(resource, "Async", "self")}`),
    "",
  ].join("\n");
  const modules = resources.map((resource) => [
    `sundial.generated.resources.${resourceModule(resource)}`,
    [resourceClass(resource, "Async"), resourceClass(resource, "")],
  ]);
  return `${emitImports(body, Object.fromEntries(modules))}\n\n${body}`;
}

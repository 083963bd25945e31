import type { ApiModel } from "../model/api-model.ts";

/** The import of exactly those named types that a text uses, or nothing. */
export function emitTypeImport({ types }: ApiModel, text: string, from: string): string {
  const names = types.map(({ name }) => name).filter(mentions(text));
  return names.length > 0 ? `import type { ${names.join(", ")} } from "${from}";` : "";
}

/** Tells whether a text has a name in it outside of its docstrings. */
export function mentions(text: string): (name: string) => boolean {
  const words = new Set(text.replace(/^ *(\/\*\*| \*).*$/gm, "").match(/\w+/g));
  return (name) => words.has(name);
}

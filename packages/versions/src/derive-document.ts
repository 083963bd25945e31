import { changes as allChanges } from "./changes.ts";
import { compileChanges } from "./engine/compile-changes.ts";
import type { VersionChange } from "./engine/define-change.ts";
import type { OpenApiDocument } from "./engine/document.ts";
import { headDocument } from "./head-document.ts";
import { versionOf } from "./timeline.ts";

export interface DeriveInput {
  /** The newest document; it is copied, not altered. */
  readonly document?: OpenApiDocument;
  readonly changes?: readonly VersionChange[];
}

/** The OpenAPI document of a version: the newest one with every later change undone, examples included. Throws a RangeError for a date that is no version. */
export function deriveDocument(date: string, input: DeriveInput = {}): OpenApiDocument {
  const version = versionOf(date).date;
  const document = input.document ? structuredClone(input.document) : headDocument();
  compileChanges(
    document,
    (input.changes ?? allChanges).filter((change) => change.date > version),
  );
  nameVersion(document, version);
  dropUnused(document);
  return document;
}

function nameVersion(document: OpenApiDocument, version: string): void {
  document.info.version = version;
  const { parameters, headers } = document.components;
  for (const named of [parameters.SundialVersion, headers.SundialVersion]) if (named) named.example = version;
}

/** Components that nothing refers to any more belong to what is newer than the version. */
function dropUnused(document: OpenApiDocument): void {
  const components = Object.entries(document.components).filter(([kind]) => kind !== "securitySchemes");
  for (;;) {
    const text = JSON.stringify(document);
    const unused = components.flatMap(([kind, named]) =>
      Object.keys(named)
        .filter((name) => !text.includes(`"#/components/${kind}/${name}"`))
        .map((name) => ({ named, name })),
    );
    if (unused.length === 0) return;
    for (const { named, name } of unused) delete named[name];
  }
}

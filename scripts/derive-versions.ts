import type { DatedSpec, GeneratedFile } from "@sundial/codegen";
import { deriveDocument, type OpenApiDocument, versions } from "@sundial/versions";

/** Where HEAD's bundled document is. */
export const bundle = "packages/contract/src/generated/openapi.json";

/** The document of every dated version, oldest first, derived from the newest one as it was just bundled. */
export function deriveVersions(generated: readonly GeneratedFile[]): DatedSpec[] {
  const newest = generated.find(({ path }) => path === bundle);
  if (!newest) throw new Error(`${bundle} was not generated`);
  const document = JSON.parse(newest.text) as OpenApiDocument; // bundled from a linted source
  return versions.map(({ date }) => {
    // The same document; each package types the parts that it reads.
    return { date, spec: deriveDocument(date, { document }) as unknown as DatedSpec["spec"] };
  });
}

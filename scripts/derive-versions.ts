import type { GeneratedFile } from "@sundial/codegen";
import { deriveDocument, type OpenApiDocument, versions } from "@sundial/versions";
import { stringify } from "yaml";

const bundle = "packages/contract/src/generated/openapi.json";

/** The document of every dated version, derived from the newest one as it was just bundled. */
export function deriveVersions(generated: readonly GeneratedFile[]): GeneratedFile[] {
  const newest = generated.find(({ path }) => path === bundle);
  if (!newest) throw new Error(`${bundle} was not generated`);
  const document = JSON.parse(newest.text) as OpenApiDocument; // bundled from a linted source
  return versions.map(({ date }) => ({
    path: `openapi/versions/${date}.yaml`,
    text: `# Made by \`npm run generate\` from openapi/ and the changes in packages/versions. Do not edit.\n${stringify(
      deriveDocument(date, { document }),
      { lineWidth: 0, aliasDuplicateObjects: false },
    )}`,
  }));
}

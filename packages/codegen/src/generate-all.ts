import { stringify } from "yaml";
import { bundleSpec } from "./bundle-spec.ts";
import { emitRoutes } from "./emit-routes.ts";
import { generateSchemas } from "./generate-schemas.ts";

/** A file to write, with its path from the project's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const banner = "Made by `npm run generate` from openapi/. Do not edit.";
const contract = "packages/contract/src/generated";

/** Everything that derives from `openapi/`, in memory. The same input gives the same bytes. */
export async function generateAll(root: string): Promise<GeneratedFile[]> {
  const spec = await bundleSpec(root);
  const { types, zod } = await generateSchemas(spec);
  return [
    typescript(`${contract}/types.gen.ts`, types),
    typescript(`${contract}/zod.gen.ts`, zod),
    typescript(`${contract}/routes.gen.ts`, emitRoutes(spec)),
    { path: `${contract}/openapi.json`, text: `${JSON.stringify(spec, null, 2)}\n` },
    {
      path: `${contract}/openapi.yaml`,
      text: `# ${banner}\n${stringify(spec, { lineWidth: 0, aliasDuplicateObjects: false })}`,
    },
  ];
}

function typescript(path: string, text: string): GeneratedFile {
  return { path, text: `// ${banner}\n${text}` };
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { bundleSpec } from "./bundle-spec.ts";
import { emitLifecycle } from "./emit-lifecycle.ts";
import { emitRoutes } from "./emit-routes.ts";
import { generateSchemas } from "./generate-schemas.ts";
import { contractFolder, type GeneratedFile } from "./generated-file.ts";
import { buildModel } from "./sdk/model/build-model.ts";
import { emitPython } from "./sdk/python/emit-python.ts";
import { formatPython } from "./sdk/python/format-python.ts";
import { emitTypescript } from "./sdk/typescript/emit-typescript.ts";
import { formatTypescript } from "./sdk/typescript/format-typescript.ts";

const banner = "Made by `npm run generate` from openapi/. Do not edit.";
const sdk = "packages/sdk";
const pythonSdk = "packages/sdk-python";

/** Everything that derives from `openapi/`, in memory. The same input gives the same bytes. */
export async function generateAll(root: string): Promise<GeneratedFile[]> {
  const spec = await bundleSpec(root);
  const { types, zod } = await generateSchemas(spec);
  // Every package.json of ours has a version.
  const { version: sdkVersion } = JSON.parse(await readFile(join(root, sdk, "package.json"), "utf8")) as {
    version: string;
  };
  const model = buildModel(spec);
  const sdkFiles = await formatTypescript(root, emitTypescript(model, sdkVersion));
  const pythonFiles = formatPython(emitPython(model, sdkVersion));
  return [
    typescript(`${contractFolder}/types.gen.ts`, types),
    typescript(`${contractFolder}/zod.gen.ts`, zod),
    typescript(`${contractFolder}/routes.gen.ts`, emitRoutes(spec)),
    typescript(`${contractFolder}/lifecycle.gen.ts`, emitLifecycle(spec)),
    { path: `${contractFolder}/openapi.json`, text: `${JSON.stringify(spec, null, 2)}\n` },
    {
      path: `${contractFolder}/openapi.yaml`,
      text: `# ${banner}\n${stringify(spec, { lineWidth: 0, aliasDuplicateObjects: false })}`,
    },
    ...Object.entries(sdkFiles).map(([name, text]) => typescript(`${sdk}/src/generated/${name}`, text)),
    ...Object.entries(pythonFiles).map(([name, text]) => python(`${pythonSdk}/src/sundial/generated/${name}`, text)),
  ];
}

function typescript(path: string, text: string): GeneratedFile {
  return { path, text: `// ${banner}\n${text}` };
}

function python(path: string, text: string): GeneratedFile {
  return { path, text: `# ${banner}\n${text}` };
}

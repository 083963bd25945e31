import { stringify } from "yaml";
import { contractFolder, type GeneratedFile, versionsFolder } from "../generated-file.ts";
import { type DatedSpec, emitVersionRequests } from "./emit-version-requests.ts";

const banner = "Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.";
const folder = `${contractFolder}/versions`;

/**
 * Everything that is made of the documents of all dated versions, which come oldest first and end with HEAD's: each document as YAML, and
 * for the older ones the document as JSON and zod schemas of the requests that are not HEAD's.
 */
export async function generateVersions(documents: readonly DatedSpec[]): Promise<GeneratedFile[]> {
  const older = documents.slice(0, -1);
  const files = older.map(async (document, index): Promise<GeneratedFile[]> => {
    const requests = await emitVersionRequests(document, documents.slice(index + 1));
    return [
      // One line: read the YAML instead, of which this is a copy that is quick to load.
      { path: `${folder}/${document.date}/openapi.json`, text: `${JSON.stringify(document.spec)}\n` },
      ...Object.entries(requests).map(([name, text]) => typescript(`${folder}/${document.date}/${name}`, text)),
    ];
  });
  return [
    ...documents.map(emitVersionDocument),
    ...(await Promise.all(files)).flat(),
    typescript(`${folder}/index.gen.ts`, emitIndex(documents.map(({ date }) => date))),
  ];
}

/** The document of a version as it is committed and locked. */
export function emitVersionDocument({ date, spec }: DatedSpec): GeneratedFile {
  const text = stringify(spec, { lineWidth: 0, aliasDuplicateObjects: false });
  return { path: `${versionsFolder}/${date}.yaml`, text: `# ${banner}\n${text}` };
}

function emitIndex(dates: readonly string[]): string {
  const older = dates.slice(0, -1);
  return [
    "/** The newest version, whose document and schemas are those beside this folder. */",
    `export const newestDate = ${JSON.stringify(dates.at(-1))};`,
    "",
    "/** The request schemas of every older version. */",
    "export const requestLoaders = {",
    ...older.map((date) => `  "${date}": async () => (await import("./${date}/requests.gen.ts")).requests,`),
    "};",
    "",
  ].join("\n");
}

function typescript(path: string, text: string): GeneratedFile {
  return { path, text: `// ${banner}\n${text}` };
}

import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** `.sundial/dev.json`: what scripts and tests need to talk to the running platform. Readable by its owner alone. */
export interface DevFile {
  readonly apiUrl: string;
  readonly portalUrl: string;
  readonly organizationId: string;
  readonly keys: { readonly test: string; readonly live: string };
  readonly databaseUrl: string;
}

export function readDevFile(file: string): DevFile | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export function writeDevFile(file: string, content: DevFile): DevFile {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return content;
}

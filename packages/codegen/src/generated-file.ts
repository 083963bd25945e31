/** A file to write, with its path from the project's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The folder of everything generated into `packages/contract`. */
export const contractFolder = "packages/contract/src/generated";
/** The folder of the documents of all versions. */
export const versionsFolder = "openapi/versions";

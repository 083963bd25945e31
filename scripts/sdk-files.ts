import type { GeneratedFile } from "@sundial/codegen";

/** The generated half of each SDK. */
export const sdkFolders = ["packages/sdk/src/generated", "packages/sdk-python/src/sundial/generated"] as const;

/** Those of the generated files that belong to the SDKs. */
export function selectSdkFiles(files: readonly GeneratedFile[]): GeneratedFile[] {
  return files.filter(({ path }) => sdkFolders.some((folder) => path.startsWith(`${folder}/`)));
}

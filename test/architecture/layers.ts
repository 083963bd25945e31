/** One line of the list: a package and what of the workspace it may import. */
export interface Layer {
  readonly name: string;
  readonly mayImport: readonly string[];
}

/** The packages of one line may not import each other; each may import every line above its own. */
const lines: readonly (readonly string[])[] = [
  ["kernel"],
  ["errors"],
  ["db"],
  ["network"],
  ["contract"],
  ["accounts"],
  ["keys"],
  ["models"],
  ["sandbox"],
  ["providers"],
  ["usage"],
  ["billing", "status", "marketplace", "webhooks", "changelog", "lifecycle"],
];

const stacked = lines.flatMap((line, index) => line.map((name) => ({ name, mayImport: lines.slice(0, index).flat() })));

/** Packages beside the list, which know little or nothing of it. */
const beside: readonly Layer[] = [
  { name: "versions", mayImport: ["kernel", "errors", "contract"] },
  { name: "codegen", mayImport: ["kernel", "errors"] },
  { name: "sdk", mayImport: [] },
];

const everyPackage = [...stacked, ...beside].map(({ name }) => name);

/** What runs: nothing of the workspace may import these, only tests do. */
const programs: readonly Layer[] = [
  { name: "api", mayImport: everyPackage },
  { name: "worker", mayImport: everyPackage },
  // The portal has no back door: it reaches the platform's data through the public API alone.
  {
    name: "docs-site",
    mayImport: ["kernel", "errors", "contract", "versions", "models", "billing", "changelog", "sdk"],
  },
];

/** The whole rule, lowest first. A new package gets its line here first. */
export const layers: readonly Layer[] = [...stacked, ...beside, ...programs];

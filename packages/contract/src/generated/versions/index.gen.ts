// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
/** The newest version, whose document and schemas are those beside this folder. */
export const newestDate = "2026-11-23";

/** The request schemas of every older version. */
export const requestLoaders = {
  "2024-11-20": async () => (await import("./2024-11-20/requests.gen.ts")).requests,
  "2025-03-12": async () => (await import("./2025-03-12/requests.gen.ts")).requests,
  "2025-07-09": async () => (await import("./2025-07-09/requests.gen.ts")).requests,
  "2025-11-05": async () => (await import("./2025-11-05/requests.gen.ts")).requests,
  "2026-04-15": async () => (await import("./2026-04-15/requests.gen.ts")).requests,
};

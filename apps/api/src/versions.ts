import document from "@sundial/contract/openapi.json" with { type: "json" };

/** The dated versions that are served, oldest first. */
export const versionDates: readonly [string, ...string[]] = [document.info.version];

export const newestVersion: string = versionDates.at(-1) ?? versionDates[0];

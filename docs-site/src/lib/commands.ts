import { writtenApiUrl } from "./written-urls.ts";

const files = import.meta.glob<string>("../commands/*.sh", { query: "?raw", import: "default", eager: true });

/** Commands of a guide that are no samples: they do not call the API. Throws when there is no such file in src/commands. */
export function commandFile(name: string, apiUrl = writtenApiUrl): string {
  const text = files[`../commands/${name}.sh`];
  if (text === undefined) throw new Error(`there are no commands in src/commands/${name}.sh`);
  return text.replaceAll(writtenApiUrl, apiUrl);
}

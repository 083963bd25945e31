import { parseArgs } from "node:util";
import type { SandboxCall } from "./reproduce-error.ts";

const word = /"(?<double>(?:\\.|[^"\\])*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+)/g;
const operators = /[|;&<>`]/;
const options = {
  header: { type: "string", short: "H", multiple: true },
  data: { type: "string", short: "d" },
  request: { type: "string", short: "X" },
  include: { type: "boolean", short: "i" },
  "no-buffer": { type: "boolean", short: "N" },
  silent: { type: "boolean", short: "s" },
  "show-error": { type: "boolean", short: "S" },
  output: { type: "string", short: "o" },
  "dump-header": { type: "string", short: "D" },
  "write-out": { type: "string", short: "w" },
} as const;

/** The call that a sample's command makes, without its key. Null when the text is anything but one `curl` with the options that samples use. */
export function readCurl(text: string): SandboxCall | null {
  const [program, ...args] = wordsOf(text) ?? [];
  if (program !== "curl") return null;
  const parsed = parseQuietly(args);
  const [address, ...more] = parsed?.positionals ?? [];
  if (!parsed || address === undefined || more.length > 0 || !URL.canParse(address)) return null;
  const { header = [], data = null, request } = parsed.values;
  const { pathname, search } = new URL(address);
  const headers = header.map(splitHeader).filter(([name]) => name.toLowerCase() !== "authorization");
  return {
    method: request ?? (data === null ? "GET" : "POST"),
    path: pathname + search,
    headers: Object.fromEntries(headers),
    body: data,
  };
}

/** As a shell would part them, nothing replaced. Null for more than one command. */
function wordsOf(text: string): string[] | null {
  const words: string[] = [];
  const left = text
    .trim()
    .replaceAll(/\\\n/g, " ")
    .replace(word, (_all, ...groups) => {
      const { double, single, bare }: Record<string, string | undefined> = groups.at(-1);
      words.push(double?.replaceAll(/\\(["\\$`])/g, "$1") ?? single ?? bare ?? "");
      return bare !== undefined && operators.test(bare) ? bare : "";
    });
  return /\S|\n/.test(left) ? null : words;
}

function parseQuietly(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null; // an option that no runnable sample has
  }
}

function splitHeader(header: string): [name: string, value: string] {
  const colon = header.indexOf(":");
  return [header.slice(0, colon), header.slice(colon + 1).trim()];
}

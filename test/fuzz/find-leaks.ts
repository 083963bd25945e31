import { join } from "node:path";
import type { FuzzAnswer } from "./send-request.ts";

const root = join(import.meta.dirname, "../..");

/** What only our own insides say. Fixtures of the sandbox may show code and SQL, so the rest is looked for in errors only. */
const everywhere: readonly (string | RegExp)[] = [
  root,
  "node_modules",
  "node:internal",
  /sdl_(test|live)_[0-9A-Za-z]{36}.*sdl_/s,
];
const inErrors: readonly RegExp[] = [
  /\bat \S+ \(?[\w./:]+:\d+:\d+/,
  /\.ts:\d+/,
  /file:\/\//,
  /\b(TypeError|RangeError|SyntaxError|ZodError|PostgresError|DrizzleQueryError|HTTPException|AssertionError)\b/,
  /Failed query|violates \w+ constraint|duplicate key value|invalid byte sequence|relation ".*" does not exist/,
  /\b(insert into|update .+ set|delete from|select .+ from) "?\w+"?/i,
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|undefined is not|Cannot read propert/,
];

/** Texts of the server's insides in an answer: paths, stack frames, statements, names of exceptions. */
export function findLeaks({ status, headers, text }: FuzzAnswer): string[] {
  const whole = `${text}\n${[...headers].map((line) => line.join(": ")).join("\n")}`;
  const patterns = status >= 400 ? [...everywhere, ...inErrors] : everywhere;
  return patterns.flatMap((pattern) => {
    const found =
      typeof pattern === "string" ? (whole.includes(pattern) ? pattern : null) : (pattern.exec(whole)?.[0] ?? null);
    return found === null ? [] : [`leaks ${JSON.stringify(found.slice(0, 200))}`];
  });
}

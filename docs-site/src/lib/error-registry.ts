import { parse } from "yaml";
import { z } from "zod";
import factsText from "../error-facts.gen.yaml?raw";
import { listOperations, type PortalOperation, rehearsalId } from "./operations.ts";

// The registry in the packages writes these files, and a gate keeps them equal; the portal reads files, not packages.
const examples = import.meta.glob<string>("../../../openapi/examples/errors/*.gen.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

const problemSchema = z.looseObject({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  retryable: z.boolean(),
  retry_after: z.number().nullable(),
  error: z.looseObject({ type: z.string() }),
});
const factsSchema = z.object({
  template: z.string(),
  retry: z.enum(["fix_first", "after_delay", "with_backoff"]),
  since: z.string(),
  former_codes: z.array(z.object({ code: z.string(), until: z.string() })),
  related: z.array(z.string()),
});

/** One code of the API: what it says, and which operations can answer with it. */
export interface ErrorCode {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly group: string;
  /** The text with the values of the example. */
  readonly detail: string;
  /** The text with names in braces for what differs each time. */
  readonly template: string;
  readonly retryable: boolean;
  /** The seconds to wait in the example; null where it names none. */
  readonly retryAfter: number | null;
  readonly retry: z.infer<typeof factsSchema>["retry"];
  /** The first version that answers it. */
  readonly since: string;
  /** Names it had before the version `until`. */
  readonly formerCodes: readonly { readonly code: string; readonly until: string }[];
  readonly related: readonly string[];
  readonly example: unknown;
  readonly operations: readonly PortalOperation[];
}

let listed: readonly ErrorCode[] | undefined;

/** Every code, by name. Read once; throws when a file is not an example of a problem, or the facts of a code are missing. */
export function listErrorCodes(): readonly ErrorCode[] {
  listed ??= readErrorCodes();
  return listed;
}

/** The code of that name, or the one that had it in an older version. */
export function findErrorCode(name: string): ErrorCode | undefined {
  const codes = listErrorCodes();
  return codes.find(({ code }) => code === name) ?? codes.find((entry) => formerNames(entry).includes(name));
}

function formerNames({ formerCodes }: ErrorCode): string[] {
  return formerCodes.map(({ code }) => code);
}

/** The sandbox answers every code on request, which says nothing of where the code occurs. */
function operationsWith(code: string): PortalOperation[] {
  const own = listOperations().filter(({ id, errorCodes }) => id !== rehearsalId && errorCodes.includes(code));
  return own.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function readErrorCodes(): ErrorCode[] {
  const facts = z.record(z.string(), factsSchema).parse(parse(factsText));
  const codes = Object.values(examples).map((text): ErrorCode => {
    const example = z.object({ value: z.unknown() }).parse(parse(text)).value;
    const { error, retry_after: retryAfter, ...problem } = problemSchema.parse(example);
    const { code, title, status, detail, retryable } = problem;
    const { former_codes: formerCodes, ...known } = factsSchema.parse(facts[code]);
    const said = { code, title, status, detail, retryable, retryAfter, group: error.type, example };
    return { ...said, operations: operationsWith(code), formerCodes, ...known };
  });
  return codes.sort((a, b) => (a.code < b.code ? -1 : 1));
}

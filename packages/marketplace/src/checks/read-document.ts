import { parse } from "yaml";
import { judgeAnswer } from "./judge-answer.ts";
import { measureTree } from "./measure-tree.ts";
import type { Outcome } from "./network/outcome.ts";

/** A document that a manifest names, as parsed; or why there is none to look at. */
export type DocumentReading =
  | { readonly kind: "read"; readonly document: Readonly<Record<string, unknown>> }
  | { readonly kind: "fault"; readonly fault: string }
  | { readonly kind: "unknown"; readonly unknown: string }
  | { readonly kind: "none" };

const membersMax = 50_000;
const depthMax = 100;
const yamlLengthMax = 500_000;

/** Parses JSON, or YAML, of an answer. What is deeper or larger than any honest document is not looked into. */
export function readDocument(outcome: Outcome): DocumentReading {
  const judged = judgeAnswer(outcome);
  if ("fault" in judged) return { kind: "fault", fault: judged.fault };
  if ("unknown" in judged) return { kind: "unknown", unknown: judged.unknown };
  const document = outcome.kind === "answered" ? parseText(new TextDecoder().decode(outcome.body)) : undefined;
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return { kind: "fault", fault: "answers with something that is no JSON or YAML object" };
  const { members, depth } = measureTree(document, membersMax);
  if (members > membersMax || depth > depthMax)
    return { kind: "fault", fault: `answers with a document of more than ${membersMax} members or ${depthMax} levels` };
  return { kind: "read", document: document as Record<string, unknown> }; // it is an object, and no list
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text);
  }
}

/** Slower than JSON by far, so less of it is read, and keys are not compared with one another. "silent" would take what is broken for what it begins with. */
function parseYaml(text: string): unknown {
  if (text.length > yamlLengthMax) return undefined;
  try {
    return parse(text, { logLevel: "error", uniqueKeys: false });
  } catch {
    return undefined;
  }
}

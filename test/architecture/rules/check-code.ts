import ts from "typescript";
import type { Exception } from "../exceptions.ts";
import { at, isCode, isGenerated, isSample, parse, type Source, walk } from "../source/source.ts";

interface ForbiddenCode {
  /** The files that the rule does not bind. */
  readonly allowedIn: RegExp;
  readonly exceptions: readonly Exception[];
  readonly advice: string;
  readonly found: (node: ts.Node) => boolean;
}

interface Exceptions {
  readonly readsEnvironment: readonly Exception[];
  readonly readsClockOrDice: readonly Exception[];
}

/** `any`, the environment, the console, and time or randomness where they do not belong. */
export function checkCode(sources: readonly Source[], exceptions: Exceptions): string[] {
  const rules = listRules(exceptions);
  return sources
    .filter((source) => isCode(source) && !isGenerated(source) && !isSample(source))
    .flatMap((source) => checkSource(source, rules));
}

function checkSource(source: Source, rules: readonly ForbiddenCode[]): string[] {
  const binding = rules.filter(
    ({ allowedIn, exceptions }) => !allowedIn.test(source.path) && !exceptions.some(({ path }) => path === source.path),
  );
  const problems: string[] = [];
  walk(parse(source), (node) => {
    for (const { found, advice } of binding) if (found(node)) problems.push(`${at(source, node.getStart())} ${advice}`);
  });
  return problems;
}

const tools = String.raw`^scripts/|^docs-site/scripts/|^test/|\.test\.ts$|/testing/|^[^/]+$`;

function listRules({ readsEnvironment, readsClockOrDice }: Exceptions): ForbiddenCode[] {
  return [
    {
      allowedIn: /^$/,
      exceptions: [],
      advice: "any switches the checks off; say what it is, or take unknown and look",
      found: (node) => node.kind === ts.SyntaxKind.AnyKeyword && (ts.isAsExpression(node.parent) || !isExplained(node)),
    },
    {
      allowedIn: new RegExp(`${tools}|^apps/[^/]+/src/(env|main)\\.ts$|^docs-site/(src/env|server/)`),
      exceptions: readsEnvironment,
      advice: "read the environment in env.ts alone and hand the value on as an argument",
      found: (node) => isMember(node, "process", ["env"]) || importsName(node, "node:process", "env"),
    },
    {
      allowedIn: new RegExp(tools),
      exceptions: [],
      advice: "log through the logger in deps.ts",
      found: (node) => ts.isPropertyAccessExpression(node) && node.expression.getText() === "console",
    },
    {
      // The portal draws pages: what depends on the time or must not be guessed is decided by the API.
      allowedIn: new RegExp(`${tools}|^packages/kernel/|^docs-site/`),
      exceptions: readsClockOrDice,
      advice: "take time from ctx.clock and randomness from ctx.random",
      found: readsTimeOrDice,
    },
  ];
}

/** Biome's own exception above the line; that it has a reason is checked with all of them. */
function isExplained(node: ts.Node): boolean {
  const before = node.getSourceFile().text.slice(0, node.getStart()).split("\n").at(-2);
  return before?.includes("biome-ignore lint/suspicious/noExplicitAny") ?? false;
}

const dice = ["randomBytes", "randomUUID", "randomInt", "getRandomValues"];

function readsTimeOrDice(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length;
  if (isMember(node, "Date", ["now"]) || isMember(node, "Math", ["random"]) || isMember(node, "crypto", dice))
    return true;
  return dice.some((name) => importsName(node, "node:crypto", name));
}

function isMember(node: ts.Node, object: string, names: readonly string[]): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  return node.expression.getText().replace(/^globalThis\./, "") === object && names.includes(node.name.text);
}

function importsName(node: ts.Node, module: string, name: string): boolean {
  if (!ts.isImportSpecifier(node) || (node.propertyName ?? node.name).text !== name) return false;
  const { moduleSpecifier } = node.parent.parent.parent;
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === module;
}

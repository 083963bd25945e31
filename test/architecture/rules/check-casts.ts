import ts from "typescript";
import { at, isCode, isGenerated, isSample, isTest, parse, type Source, walk } from "../source/source.ts";

/** How far above a cast its reason may stand: one comment can serve the casts of one step. */
const linesAboveMax = 15;

/** Casts that no comment of the same function explains, at most fifteen lines above or at the cast. Widening to `unknown` hides nothing. */
export function checkCasts(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && !isGenerated(source) && !isTest(source) && !isSample(source))
    .flatMap(checkSource);
}

function checkSource(source: Source): string[] {
  const problems: string[] = [];
  const lines = source.text.split("\n");
  const lineOf = (position: number) => source.text.slice(0, position).split("\n").length - 1;
  walk(parse(source), (node) => {
    if (!narrows(node)) return;
    const first = Math.max(lineOf(startOfFunction(node)), lineOf(node.getStart()) - linesAboveMax);
    if (lines.slice(first, lineOf(node.end) + 2).some((line) => /(^|\s)\/\/ |^\s*(\/\*|\*)/.test(line))) return;
    problems.push(`${at(source, node.getStart())} the cast gives no reason; say on the line why it holds`);
  });
  return problems;
}

function narrows(node: ts.Node): boolean {
  if (ts.isNonNullExpression(node)) return true;
  if (!ts.isAsExpression(node) || ts.isConstTypeReference(node.type)) return false;
  return node.type.kind !== ts.SyntaxKind.UnknownKeyword;
}

function startOfFunction(node: ts.Node): number {
  const owner = ts.findAncestor(node, (one) => ts.isFunctionDeclaration(one) || ts.isSourceFile(one));
  return owner && !ts.isSourceFile(owner) ? owner.getStart() : 0;
}

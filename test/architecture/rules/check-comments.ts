import ts from "typescript";
import { at, isCode, isGenerated, parse, type Source } from "../source/source.ts";

interface Silencer {
  readonly pattern: RegExp;
  readonly advice: string;
}

/** A reason is a few words after the switch. */
const silencers: readonly Silencer[] = [
  { pattern: /@ts-(ignore|nocheck)\b/g, advice: "mend the type, or take @ts-expect-error with the reason" },
  { pattern: /@ts-expect-error\b(?!\W+\w+\W+\w)/g, advice: "say on the line why the compiler is wrong" },
  { pattern: /eslint-(disable|enable)/g, advice: "there is no eslint here; Biome checks" },
  { pattern: /biome-ignore(?!(-\w+)? [\w/]+: \w+ \w)/g, advice: "say why: biome-ignore <rule>: <reason>" },
];

/** Comments that switch a check off without a reason. */
export function checkComments(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && !isGenerated(source))
    .flatMap((source) =>
      silencers.flatMap(({ pattern, advice }) =>
        [...source.text.matchAll(pattern)]
          .filter(({ index }) => !isInText(parse(source), index))
          .map(({ index }) => `${at(source, index)} ${advice}`),
      ),
    );
}

/** Whether the place is inside a string, a template or a regular expression. */
function isInText(tree: ts.SourceFile, position: number): boolean {
  let node: ts.Node = tree;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(node, (child) =>
      child.getStart() <= position && position < child.end ? child : undefined,
    );
    if (!inner)
      return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node);
    node = inner;
  }
}

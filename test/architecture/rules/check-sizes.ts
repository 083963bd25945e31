import ts from "typescript";
import { at, isCode, isGenerated, isTest, parse, type Source, walk } from "../source/source.ts";

export const linesMax = { file: 400, testFile: 600, function: 80 };
export const parametersMax = 3;

/** Files and functions that are too long, and functions with too many parameters; a row of `test.each` may have more. */
export function checkSizes(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && !isGenerated(source))
    .flatMap((source) => [...checkFile(source), ...checkFunctions(source)]);
}

function checkFile(source: Source): string[] {
  const lines = source.text.trimEnd().split("\n").length;
  const max = isTest(source) ? linesMax.testFile : linesMax.file;
  return lines > max ? [`${source.path}:${max} the file has ${lines} lines, ${max} are allowed; split it by verb`] : [];
}

function checkFunctions(source: Source): string[] {
  const problems: string[] = [];
  walk(parse(source), (node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) return;
    const place = at(source, node.getStart());
    const lines = source.text.slice(node.getStart(), node.end).split("\n").length;
    if (lines > linesMax.function && !groupsTests(node)) {
      problems.push(
        `${place} the function has ${lines} lines, ${linesMax.function} are allowed; take a step out of it`,
      );
    }
    const parameters = node.parameters.filter(({ name }) => name.getText() !== "this").length;
    if (parameters > parametersMax && !(isTest(source) && ts.isCallExpression(node.parent))) {
      problems.push(
        `${place} the function has ${parameters} parameters, ${parametersMax} are allowed; take a named object`,
      );
    }
  });
  return problems;
}

/** The body of a `describe` is a list of tests, not a function to read as one. */
function groupsTests({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
}

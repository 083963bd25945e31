import ts from "typescript";
import type { Exception } from "../exceptions.ts";
import { isCode, isGenerated, isTest, nameOf, parse, type Source } from "../source/source.ts";

/**
 * A file whose only exported value is a function is named like it: `create-key.ts` exports `createKey`. The file may leave out words
 * (`idempotency/claim-key.ts` exports `claimIdempotencyKey`) but not have others, or it has the name of a type that it exports.
 */
export function checkVerbs(sources: readonly Source[], exceptions: readonly Exception[]): string[] {
  return sources
    .filter((source) => /^(packages|apps)\/[^/]+\/src\//.test(source.path) && isCode(source))
    .filter((source) => !isGenerated(source) && !isTest(source) && !/^(index|convert)\.ts$/.test(nameOf(source)))
    .filter(({ path }) => !exceptions.some((exception) => exception.path === path))
    .flatMap((source) => {
      const [name, ...others] = exportedValues(source);
      if (!name?.isFunction || others.length > 0 || isNamedLike(source, name.text)) return [];
      if (exportedTypes(source).some((type) => `${toKebab(type)}.ts` === nameOf(source))) return [];
      return [`${source.path}:1 exports ${name.text} alone; name the file ${toKebab(name.text)}.ts`];
    });
}

function isNamedLike(source: Source, functionName: string): boolean {
  let rest = functionName.toLowerCase();
  return nameOf(source)
    .replace(/\.ts$/, "")
    .split("-")
    .every((word) => {
      const start = rest.indexOf(word);
      rest = rest.slice(start + word.length);
      return start >= 0;
    });
}

interface ExportedValue {
  readonly text: string;
  readonly isFunction: boolean;
}

function exportedValues(source: Source): ExportedValue[] {
  return parse(source).statements.flatMap((statement): ExportedValue[] => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(isExport)) return [];
    if (ts.isFunctionDeclaration(statement)) return [{ text: statement.name?.text ?? "default", isFunction: true }];
    if (ts.isClassDeclaration(statement)) return [{ text: statement.name?.text ?? "default", isFunction: false }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      text: name.getText(),
      isFunction: initializer !== undefined && ts.isArrowFunction(initializer),
    }));
  });
}

function exportedTypes(source: Source): string[] {
  return parse(source).statements.flatMap((statement) => {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return isType && ts.getModifiers(statement)?.some(isExport) ? [statement.name.text] : [];
  });
}

function isExport(modifier: ts.Modifier): boolean {
  return modifier.kind === ts.SyntaxKind.ExportKeyword;
}

function toKebab(name: string): string {
  return name.replace(/[A-Z]+(?![a-z])|[A-Z]/g, (letters, index) => (index > 0 ? "-" : "") + letters.toLowerCase());
}

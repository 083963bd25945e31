import ts from "typescript";
import { parse, type Source, walk } from "./source.ts";

export interface Import {
  readonly specifier: string;
  readonly position: number;
  /** `export * from`, with or without a name. */
  readonly everything: boolean;
}

/** Every module that a file names: static, re-exported, dynamic with a literal, and in types. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  walk(parse(source), (node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const everything = ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause));
    found.push({ specifier: specifier.text, position: specifier.getStart(), everything });
  });
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

import ts from "typescript";
import type { Exception } from "../exceptions.ts";
import { at, isCode, isGenerated, isTest, parse, type Source, walk } from "../source/source.ts";

/** A table whose rows belong to one mode: its constant, and its name in SQL. */
interface ModeTable {
  readonly constant: string;
  readonly name: string;
}

/**
 * Every query that reads or changes rows of a table with a column `mode` names the mode in its conditions, itself or by a condition of
 * another name. Inserts are left to the column, which may not be null.
 */
export function checkModes(sources: readonly Source[], exceptions: readonly Exception[]): string[] {
  const files = sources.filter(
    (source) => /^(packages|apps|scripts)\//.test(source.path) && isCode(source) && !isTest(source),
  );
  const bound = files.filter((source) => !isGenerated(source) && !exceptions.some(({ path }) => path === source.path));
  const tables = files.flatMap(findModeTables);
  const conditions = findModeConditions(files, tables);
  return bound.flatMap((source) => [
    ...findQueries(source, tables).flatMap(({ call, table }) =>
      namesMode(conditionsOf(call), { table, names: namesIn(conditions, source) })
        ? []
        : [problemAt(source, call.getStart(), table)],
    ),
    ...findTexts(source, tables),
  ]);
}

function problemAt(source: Source, position: number, table: ModeTable): string {
  return `${at(source, position)} queries ${table.name} without naming its mode; a row of the other mode does not exist`;
}

/** `export const x = pgTable("name", { mode: … })` */
function findModeTables(source: Source): ModeTable[] {
  const found: ModeTable[] = [];
  walk(parse(source), (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer)) return;
    const [name, columns] = node.initializer.arguments;
    if (node.initializer.expression.getText() !== "pgTable" || !name || !ts.isStringLiteral(name)) return;
    if (!columns || !ts.isObjectLiteralExpression(columns)) return;
    if (columns.properties.some((column) => column.name?.getText() === "mode"))
      found.push({ constant: node.name.getText(), name: name.text });
  });
  return found;
}

/** A condition with a name: a constant of one file, or a function that does nothing but return it. */
interface NamedCondition {
  readonly name: string;
  readonly expression: ts.Node;
  /** Null for what other files can use. */
  readonly file: Source | null;
}

/** Those conditions, such as `inTenancy(ctx)`, that name the mode of a table; some of them by another one. */
function findModeConditions(sources: readonly Source[], tables: readonly ModeTable[]): NamedCondition[] {
  const candidates = sources.flatMap(findConditions);
  const found: NamedCondition[] = [];
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const one of candidates.filter((candidate) => !found.includes(candidate))) {
      const names = namesIn(found, one.file);
      if (tables.some((table) => namesMode([one.expression], { table, names }))) found.push(one);
    }
  }
  return found;
}

function namesIn(conditions: readonly NamedCondition[], file: Source | null): ReadonlySet<string> {
  return new Set(conditions.filter((one) => one.file === null || one.file === file).map(({ name }) => name));
}

const combining = new Set(["and", "or", "eq", "sql"]);

function findConditions(source: Source): NamedCondition[] {
  const found: NamedCondition[] = [];
  walk(parse(source), (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isCallExpression(node.initializer)) {
      const { initializer, name } = node;
      if (combining.has(initializer.expression.getText()))
        found.push({ name: name.getText(), expression: initializer, file: source });
    }
    if (!ts.isFunctionDeclaration(node) || !node.name || node.body?.statements.length !== 1) return;
    const [only] = node.body.statements;
    if (only && ts.isReturnStatement(only) && only.expression && ts.isCallExpression(only.expression))
      if (combining.has(only.expression.expression.getText()))
        found.push({ name: node.name.text, expression: only.expression, file: null });
  });
  return found;
}

interface Query {
  /** The whole chain, from the database to its last call. */
  readonly call: ts.Node;
  readonly table: ModeTable;
}

const verbs = new Set(["from", "update", "delete", "innerJoin", "leftJoin", "rightJoin", "fullJoin"]);

function findQueries(source: Source, tables: readonly ModeTable[]): Query[] {
  const found: Query[] = [];
  walk(parse(source), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    if (!verbs.has(node.expression.name.text)) return;
    const table = tables.find(({ constant }) => constant === node.arguments[0]?.getText());
    if (table) found.push({ call: chainOf(node), table });
  });
  return found;
}

function chainOf(node: ts.Node): ts.Node {
  const { parent } = node;
  const goesOn = (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent)) && parent.expression === node;
  return goesOn ? chainOf(parent) : node;
}

/** What stands in `where` and in `on` along the chain. */
function conditionsOf(chain: ts.Node): ts.Node[] {
  if (ts.isPropertyAccessExpression(chain)) return conditionsOf(chain.expression);
  if (!ts.isCallExpression(chain)) return [];
  const name = ts.isPropertyAccessExpression(chain.expression) ? chain.expression.name.text : "";
  const own = name === "where" ? chain.arguments : name.endsWith("Join") ? chain.arguments.slice(1) : [];
  return [...own, ...conditionsOf(chain.expression)];
}

function namesMode(
  nodes: readonly ts.Node[],
  { table, names }: { readonly table: ModeTable; readonly names: ReadonlySet<string> },
): boolean {
  let found = false;
  for (const node of nodes)
    walk(node, (inner) => {
      if (ts.isPropertyAccessExpression(inner) && inner.getText() === `${table.constant}.mode`) found = true;
      if (ts.isIdentifier(inner) && names.has(inner.text)) found = true;
    });
  return found;
}

/** SQL that is written out. */
function findTexts(source: Source, tables: readonly ModeTable[]): string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (!ts.isTemplateLiteral(node) && !ts.isStringLiteral(node)) return;
    const text = node.getText();
    for (const table of tables) {
      const asks = new RegExp(`\\b(from|update|join)\\s+${table.name}\\b`, "i").test(text);
      if (asks && !/\bmode\b/.test(text)) found.push(problemAt(source, node.getStart(), table));
    }
  });
  return found;
}

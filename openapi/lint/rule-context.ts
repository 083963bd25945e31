/** The part of Redocly's rule interface that our rules use; the linter ships no types of its own. */
export interface RuleContext {
  readonly location: Location;
  report(problem: { readonly message: string; readonly location?: Location }): void;
  resolve(node: unknown, from?: string): { readonly node?: unknown; readonly location?: Location };
}

export interface Location {
  /** The place within the file, "#/" for the whole of it. */
  readonly pointer: string;
  readonly source: { readonly absoluteRef: string };
  child(path: readonly (string | number)[]): Location;
}

export type Json = Readonly<Record<string, unknown>>;

/** A rule: called once a lint run, answers with the node kinds it looks at. */
export type Rule = (options: Json) => Readonly<Record<string, unknown>>;

/** A node and the file that its own references start from. */
export interface Placed {
  readonly node: Json;
  readonly from: string;
}

/** Follows a reference, if the node is one. A reference that leads nowhere reads as empty; Redocly reports it by itself. */
export function follow(ctx: RuleContext, node: unknown, from: string): Placed {
  const { node: target, location } = ctx.resolve(node, from);
  const isReference = asJson(node).$ref !== undefined;
  return { node: asJson(target), from: isReference ? (location?.source.absoluteRef ?? from) : from };
}

/** The value as an object; anything else reads as empty. */
export function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {}; // narrowed by the line itself
}

/** The value as a list; anything else reads as empty. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

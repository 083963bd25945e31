/** What one parameter may be, as the `stripe` package's own types say it. */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "text" }
  | { readonly kind: "decimal" }
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "map"; readonly value: Shape }
  | { readonly kind: "list"; readonly element: Shape }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, Member> }
  | { readonly kind: "union"; readonly options: readonly Shape[] };

export interface Member {
  readonly shape: Shape;
  readonly required: boolean;
}

/** One operation of Stripe's API, as the package's resource class calls it. */
export interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  /** With `{}` for each id in it. */
  readonly path: string;
  /** Undefined: the operation takes no parameters. Described at the first call. */
  readonly parameters: () => Shape | undefined;
}

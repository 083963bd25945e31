/** The value at a path inside a parsed request, or undefined when there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (typeof inside !== "object" || inside === null || !Object.hasOwn(inside, step)) return undefined;
    return Reflect.get(inside, step);
  }, value);
}

/** The name of a parameter by its place on a page: `temperature` of `body.temperature`. */
export function fieldName(field: string): string {
  return field.slice(field.indexOf(".") + 1);
}

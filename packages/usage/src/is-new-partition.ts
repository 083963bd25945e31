/** The default partition refused a row whose own partition came into being during the insert: the next try finds it. */
export function isNewPartition(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("table_name" in error && error.table_name === "requests_default") || isNewPartition(error.cause);
}

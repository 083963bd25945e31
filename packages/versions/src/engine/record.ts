/** A JSON object. */
export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON may have a member of this name; to assign it would give the copy another prototype, so it is left out. */
const prototype = "__proto__";

/** A copy with one member under another name, in the same place. The same object when it has no such member. */
export function renameKey(record: JsonRecord, from: string, to: string): JsonRecord {
  if (record[from] === undefined && !(from in record)) return record;
  const copy: JsonRecord = {};
  for (const key in record) {
    if (key === from) copy[to] = record[key];
    else if (key !== to && key !== prototype) copy[key] = record[key];
  }
  return copy;
}

/** A copy with one member changed. The same object when it has no such member or the change gives the same. */
export function replaceMember(record: JsonRecord, key: string, change: (value: unknown) => unknown): JsonRecord {
  const before = record[key];
  if (before === undefined) return record;
  const after = change(before);
  return after === before ? record : { ...record, [key]: after };
}

/** A copy without some members. */
export function omitKeys(record: JsonRecord, keys: readonly string[]): JsonRecord {
  const copy: JsonRecord = {};
  for (const key in record) if (!keys.includes(key) && key !== prototype) copy[key] = record[key];
  return copy;
}

import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { and, eq, gte, lt, ne } from "drizzle-orm";
import type { Range } from "./rollup/split-range.ts";
import { requests } from "./tables.ts";
import { sampleKeyId } from "./types.ts";

export interface ListCalledOperationsInput extends Range {
  readonly organizationId: string;
  readonly mode: Mode;
}

/** Which operations calls in `[start, end)` asked for: rehearsals and refused calls too, sample calls not. In no particular order. Reads every call, so it is for jobs. */
export async function listCalledOperations(db: Db, input: ListCalledOperationsInput): Promise<string[]> {
  const { organizationId, createdAt, apiKeyId, operation } = requests;
  const rows = await db
    .selectDistinct({ operation })
    .from(requests)
    .where(
      and(
        eq(organizationId, input.organizationId),
        eq(requests.mode, input.mode),
        gte(createdAt, input.start),
        lt(createdAt, input.end),
        ne(apiKeyId, sampleKeyId),
      ),
    );
  return rows.map((row) => row.operation);
}

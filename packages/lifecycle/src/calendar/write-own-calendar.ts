import { eq } from "drizzle-orm";
import { type ListUsersDeps, listUsers } from "../list-users.ts";
import { calendarAddresses } from "../tables.ts";
import { hashToken } from "./calendar-address.ts";
import { type CalendarInput, writeCalendar } from "./write-calendar.ts";

/**
 * The calendar that the unguessable part of an address opens: of all ends only those that calls of its organization touched in the last 90 days, in either mode. Null for an
 * address that was never made, or has ended.
 */
export async function writeOwnCalendar(
  deps: ListUsersDeps,
  { token, ...input }: CalendarInput & { readonly token: string },
): Promise<string | null> {
  const [address] = await deps.db
    .select({ organizationId: calendarAddresses.organizationId })
    .from(calendarAddresses)
    .where(eq(calendarAddresses.tokenHash, hashToken(token)));
  if (!address) return null;
  const used = await listUsers(deps, { deprecations: input.deprecations, tenancy: address });
  const own = used.filter(({ uses }) => uses.length > 0).map(({ deprecation }) => deprecation);
  return writeCalendar({ ...input, deprecations: own });
}

export { costDays, type ListUsersDeps, type ListUsersInput, listUsers, usesDays } from "./list-users.ts";
export type { Use, UsedDeprecation } from "./types.ts";

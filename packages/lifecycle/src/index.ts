export { comparePrices, type PriceDifference } from "./compare-prices.ts";
export { daysLeft } from "./days-left.ts";
export { listDeprecations, type ToldDeprecation, type ToldState } from "./list-deprecations.ts";
export { listOwnUses } from "./list-own-uses.ts";
export { costDays, type ListUsersDeps, type ListUsersInput, listUsers, usesDays } from "./list-users.ts";
export { findDueOccasion, listOccasions, type Occasion } from "./notices/find-due-occasion.ts";
export { movedDays, type NoticeDeps, sendDeprecationNotices } from "./notices/send-deprecation-notices.ts";
export type { Use, UsedDeprecation } from "./types.ts";

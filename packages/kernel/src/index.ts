export {
  type Actor,
  actorIdOf,
  type KeyActor,
  type Mode,
  modes,
  type PersonActor,
  type Role,
  roles,
  type SystemActor,
} from "./actor.ts";
export { type Clock, fixedClock, systemClock } from "./clock.ts";
export type { CallContext, OrganizationRef } from "./context.ts";
export { countOf } from "./count-of.ts";
export {
  type Brownout,
  brownoutAt,
  type DeprecatedKind,
  type Deprecation,
  type DeprecationState,
  deprecatedKinds,
  deprecationStateAt,
} from "./deprecation.ts";
export { createIds, type IdPrefix, type Ids, idPrefixes, idTime, isId } from "./ids.ts";
export { isLoopback } from "./is-loopback.ts";
export { fromDecimalString, type Picodollars, toDecimalString } from "./money.ts";
export { namesTag } from "./names-tag.ts";
export {
  earliestEnd,
  type NoticeClass,
  type NoticePeriod,
  type NoticePeriods,
  noticeClasses,
  noticePeriods,
} from "./notice-periods.ts";
export { decodeCursor, encodeCursor, type Page, type PageInput, toPage } from "./page.ts";
export { type Random, seededRandom, systemRandom } from "./random.ts";
export { releaseStartMemory } from "./release-start-memory.ts";
export { openSealed, openSealedBytes, seal } from "./seal.ts";
export { stopOnSignals } from "./stop-on-signals.ts";

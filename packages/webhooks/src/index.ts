export { expireEvents } from "./expire-events.ts";
export { type ListEventsInput, listEvents, type PlatformEvent } from "./list-events.ts";

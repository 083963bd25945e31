import type { Event } from "@sundial/contract/types";
import { composeMigrations, newestVersion } from "@sundial/versions";
import type { CarryEvent } from "@sundial/webhooks";

/** Carries an event down to the version that an endpoint is sent in, by the very way that `GET /v1/events` answers in that version. */
export function createEventCarrier(): CarryEvent {
  const migrations = composeMigrations();
  return (event, version) => {
    const toOlder = version === newestVersion.date ? null : migrations.of(version, "listEvents")?.response;
    if (!toOlder) return event;
    const page = { data: [event], has_more: false, next_cursor: null };
    const { body } = toOlder({ status: 200, headers: {}, body: page });
    return (body as { readonly data: readonly Event[] }).data[0]; // the same page in an older form
  };
}

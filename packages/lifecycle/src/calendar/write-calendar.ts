import { type Deprecation, deprecationStateAt } from "@sundial/kernel";
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export interface CalendarInput {
  readonly name: string;
  readonly deprecations: readonly Deprecation[];
  readonly portalUrl: string;
  readonly at: Date;
}

/** How often programs shall look, in seconds. */
const refreshSeconds = 43_200;

/**
 * The ends and brownouts that are known at an instant, as iCalendar (RFC 5545). The same ends give the same bytes: ids never change, a date that was moved raises `SEQUENCE`,
 * and an end that was called off stays as a cancelled event. Ends without a day have no event.
 */
export function writeCalendar({ name, deprecations, portalUrl, at }: CalendarInput): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Sundial", product: "Deprecations", language: "EN" },
    url: `${portalUrl}/deprecations`,
    ttl: refreshSeconds,
  });
  for (const deprecation of deprecations)
    if (at >= deprecation.announcedAt && deprecationStateAt(deprecation, at) !== "unannounced")
      addEvents(calendar, deprecation, portalUrl);
  return calendar.toString();
}

function addEvents(calendar: ICalCalendar, deprecation: Deprecation, portalUrl: string): void {
  const { kind, subject, sunsetAt, brownouts, withdrawn, revision, announcedAt, guidePath } = deprecation;
  const id = `${kind}-${subject}@${new URL(portalUrl).hostname}`;
  const common = {
    sequence: revision,
    // Of an event nothing but what the record says may change, or each answer would be another.
    stamp: announcedAt,
    status: withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url: `${portalUrl}${guidePath}`,
    description: describe(deprecation),
  };
  if (sunsetAt === null) return;
  const day = { allDay: true, timezone: "UTC", start: sunsetAt, end: new Date(sunsetAt.getTime() + 86_400_000) };
  calendar.createEvent({ ...common, ...day, id, summary: `The end of the ${kind} ${subject}` });
  for (const [index, { from, until }] of brownouts.entries())
    calendar.createEvent({
      ...common,
      id: `brownout-${index + 1}-${id}`,
      start: from,
      end: until,
      summary: `Brownout of the ${kind} ${subject}`,
    });
}

function describe({ successor, assistance, reason }: Deprecation): string {
  return `${reason} ${successor === null ? (assistance ?? "") : `Use ${successor} in its place.`}`;
}

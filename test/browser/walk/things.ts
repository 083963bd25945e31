import type { RequestRecord } from "@sundial/usage";

/** One of the things that end: the days of its record, written out by hand, and how a call uses it. The walk fails when a day moves in one place alone. */
export interface Thing {
  readonly kind: "model" | "version" | "field";
  readonly subject: string;
  /** What mails call it. */
  readonly name: string;
  /** What SDKs call it. */
  readonly sdkName: string;
  /** What its own page says of it, and its own operation, each from which day on. */
  readonly states: readonly (readonly [day: string, state: string])[];
  readonly announced: string;
  readonly deprecated: string;
  readonly sunset: string;
  /** The days on which it refuses calls at 14:30. */
  readonly brownouts: readonly string[];
  /** How a call is answered from the sunset on. */
  readonly refusal: readonly [status: number, code: string];
  readonly guide: string;
  /** The ids of its entries; each begins with the day from which on it is shown. */
  readonly entries: readonly string[];
  /** When the customer that moves uses it for the last time. */
  readonly lastUse: string;

  readonly path: string;
  readonly body?: object;
  readonly headers: Record<string, string>;
  /** What such a call leaves in the ledger. */
  readonly record: Partial<RequestRecord>;
  /** Its page of the portal. Null for what stands on the page of deprecations alone. */
  readonly page: string | null;
  /** The operation that tells of it alone. */
  readonly operation: string | null;
  /** Narrows the changelog to it. */
  readonly feedQuery: string;
}

/** The day so many days later. */
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const newest = { "sundial-version": "2026-11-23" };
const chat = { messages: [{ role: "user", content: "Hi" }] };

/** Another life of a reviewed model, which lies beside the ends of the version and of the field: by the rules of the catalogue, with six months of notice. */
export const walkedModel = {
  id: "sundial-0",
  moves: [
    { to: "preview", on: "2026-09-08" },
    { to: "active", on: "2026-09-20" },
    { to: "legacy", on: "2026-10-05", reason: "Sundial 2 is the model to begin with.", successor: "sundial-2" },
    {
      to: "deprecated",
      on: "2026-10-20",
      announced: "2026-10-05",
      reason: "Sundial 2 does the same better.",
      successor: "sundial-2",
      guide: "/docs/model-migrations#from-sundial-0",
    },
    {
      to: "retired",
      on: "2027-04-10",
      brownouts: [
        { from: "2027-03-20T14:00:00Z", until: "2027-03-20T15:00:00Z" },
        { from: "2027-04-03T14:00:00Z", until: "2027-04-03T18:00:00Z" },
      ],
    },
  ],
};

/** The first day of the walk, on which the model begins. */
export const firstDay = "2026-09-08";

export const things: readonly Thing[] = [
  {
    kind: "model",
    subject: "sundial-0",
    name: "model sundial-0",
    sdkName: "model sundial-0",
    states: [
      ["2026-09-08", "preview"],
      ["2026-09-20", "active"],
      ["2026-10-05", "legacy"],
      ["2026-10-20", "deprecated"],
      ["2027-04-10", "retired"],
    ],
    announced: "2026-10-05",
    deprecated: "2026-10-20",
    sunset: "2027-04-10",
    brownouts: ["2027-03-20", "2027-04-03"],
    refusal: [410, "model_retired"],
    guide: "/docs/model-migrations#from-sundial-0",
    entries: [
      "2026-09-08-sundial-0-preview",
      "2026-09-20-sundial-0-active",
      "2026-10-05-sundial-0-legacy",
      "2026-10-05-sundial-0-deprecated",
      "2027-04-10-sundial-0-retired",
    ],
    lastUse: "2026-11-20",
    path: "/v1/chat/completions",
    body: { ...chat, model: "sundial-0" },
    headers: newest,
    record: { model: "sundial-0" },
    page: "/models/sundial-0",
    operation: "/v1/models?include_retired=true",
    feedQuery: "?model=sundial-0",
  },
  {
    kind: "version",
    subject: "2025-03-12",
    name: "version 2025-03-12",
    sdkName: "version 2025-03-12",
    states: [
      ["2025-07-09", "supported"],
      ["2026-09-12", "deprecated"],
      ["2027-03-12", "sunset"],
    ],
    announced: "2026-09-12",
    deprecated: "2026-09-12",
    sunset: "2027-03-12",
    brownouts: [],
    refusal: [410, "version_sunset"],
    guide: "/versions/upgrade/2025-03-12/2025-07-09",
    entries: ["2026-09-12-version-2025-03-12-deprecated", "2027-03-12-version-2025-03-12-removed"],
    lastUse: "2026-10-31",
    path: "/v1/models",
    headers: { "sundial-version": "2025-03-12" },
    record: { operation: "listModels", model: null, version: "2025-03-12" },
    page: "/versions/2025-03-12",
    operation: "/v1/versions/2025-03-12",
    feedQuery: "?version=2025-03-12",
  },
  {
    kind: "field",
    subject: "createChatCompletion.user",
    name: "member createChatCompletion.user",
    sdkName: "field user of /v1/chat/completions",
    states: [],
    announced: "2026-11-26",
    deprecated: "2026-11-26",
    sunset: "2027-06-01",
    brownouts: [],
    refusal: [400, "field_sunset"],
    guide: "/docs/deprecations#user",
    entries: ["2026-11-26-older-members-of-chat", "2027-06-01-create-chat-completion-user-removed"],
    lastUse: "2026-12-31",
    path: "/v1/chat/completions",
    body: { ...chat, model: "sundial-2", user: "u_1" },
    headers: newest,
    record: { deprecatedFields: ["user"] },
    page: null,
    operation: null,
    feedQuery: "?operation=createChatCompletion",
  },
];

/** What is seen of a feed that is not read on a day. */
export const notToday = "not today";

/** Whether something of it is another on that day or on the next. */
export function isAboutChange({ states, entries }: Thing, day: string): boolean {
  const changes = [...states.map(([from]) => from), ...entries.map((id) => id.slice(0, 10))];
  return changes.some((from) => from === day || dayAfter(from, -1) === day);
}

/** Its feed is read on every day: as Atom on one and as JSON on the next, as both on the days about a change. */
export function reads(format: "atom" | "json", thing: Thing, day: string): boolean {
  const isEven = (Date.parse(day) / 86_400_000) % 2 === 0;
  return isEven === (format === "atom") || isAboutChange(thing, day);
}

import type { Clock } from "./clock.ts";
import type { Random } from "./random.ts";

/** Every kind of object with an id of its own, and the prefix that makes the id readable in a log. */
export const idPrefixes = {
  organization: "org",
  user: "usr",
  session: "ses",
  account: "acc",
  verification: "ver",
  member: "mem",
  invitation: "inv",
  key: "key",
  request: "req",
  adjustment: "adj",
  audit: "aud",
  outbox: "out",
  event: "evt",
  mail: "mail",
  signingKey: "sig",
  chatCompletion: "chatcmpl",
  subscriptionSegment: "seg",
  invoice: "bill",
  invoiceLine: "line",
  refund: "rfd",
  credit: "crd",
  listing: "lst",
  listingVersion: "lsv",
  listingTransition: "trn",
  listingAsset: "ast",
  checkRun: "chk",
  finding: "fnd",
  message: "msg",
  installation: "ins",
  abuseReport: "rep",
  statement: "stm",
  notice: "ntc",
  webhookEndpoint: "whe",
  webhookDelivery: "whd",
} as const;
export type IdPrefix = keyof typeof idPrefixes;

/** Makes ids: `<prefix>_` + 26 Crockford base32 characters, 48 bits of milliseconds then 80 random bits (the ULID layout), so ids sort by time. */
export type Ids = (kind: IdPrefix) => string;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const year10000Ms = Date.UTC(10_000, 0);
const idPattern = /^([a-z]+)_([0-9a-hjkmnp-tv-z]{26})$/;

export function createIds(clock: Clock, random: Random): Ids {
  let timeMs = -1;
  let timePart = "";
  return (kind) => {
    const now = clock.nowMs();
    if (now !== timeMs) {
      timeMs = now;
      timePart = encodeTime(now);
    }
    return `${idPrefixes[kind]}_${timePart}${encodeRandom(random(10))}`;
  };
}

/** True when the text has the shape of an id of that kind; says nothing of whether it exists. */
export function isId(kind: IdPrefix, text: string): boolean {
  return idPattern.exec(text)?.[1] === idPrefixes[kind];
}

/** The instant an id was made, in Unix milliseconds. Lets a lookup by id name its partition. Null when the text is no id of a year below 10000. */
export function idTime(id: string): number | null {
  const digits = idPattern.exec(id)?.[2]?.slice(0, 10);
  if (digits === undefined) return null;
  let ms = 0;
  for (const digit of digits) ms = ms * 32 + alphabet.indexOf(digit);
  return ms < year10000Ms ? ms : null;
}

function encodeTime(ms: number): string {
  let text = "";
  for (let rest = ms, i = 0; i < 10; i++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeRandom(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((held >>> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  return text;
}

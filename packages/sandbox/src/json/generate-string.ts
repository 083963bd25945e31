import type { Dice } from "../dice.ts";
import { generateFromPattern } from "./generate-from-pattern.ts";
import type { Material, ValuePlace } from "./material.ts";
import { numberMember, type Schema, stringMember } from "./schema.ts";

interface StringPlace extends ValuePlace {
  readonly dice: Dice;
  readonly material: Material;
}

const lengthMaxAllowed = 10_000;
const filler = "abcdefghijklmnopqrstuvwxyz";

/** A text for the member: by its pattern or format when it has one, else by its name, brought within the length bounds. */
export function generateString(schema: Schema, { name, parent, dice, material }: StringPlace): string {
  const least = Math.min(lengthMaxAllowed, numberMember(schema, "minLength") ?? 0);
  const most = Math.min(lengthMaxAllowed, numberMember(schema, "maxLength") ?? lengthMaxAllowed);
  const pattern = stringMember(schema, "pattern");
  if (pattern !== undefined) {
    const text = generateFromPattern(pattern, { dice, least, most });
    if (text !== null) return text;
  }
  const formatted = formats[stringMember(schema, "format") ?? ""]?.({ name, dice, material });
  return fitLength(formatted ?? material.textFor({ name, parent }, dice), {
    least,
    most,
    dice,
  });
}

type Format = (input: { name: string; dice: Dice; material: Material }) => string;

const formats: Partial<Record<string, Format>> = {
  "date-time": ({ name, dice, material }) => `${dayFor(name, dice, material)}T${timeFor(dice, material)}:00Z`,
  date: ({ name, dice, material }) => dayFor(name, dice, material),
  time: ({ dice, material }) => `${timeFor(dice, material)}:00Z`,
  duration: ({ dice }) => `PT${dice.integer(5, 55)}M`,
  email: ({ dice, material }) => material.textFor({ name: "email", parent: "" }, dice),
  "idn-email": ({ dice, material }) => material.textFor({ name: "email", parent: "" }, dice),
  hostname: () => "api.example.com",
  "idn-hostname": () => "api.example.com",
  ipv4: ({ dice }) => `192.0.2.${dice.integer(1, 254)}`,
  ipv6: ({ dice }) => `2001:db8::${dice.integer(1, 9)}`,
  uri: ({ dice, material }) => material.textFor({ name: "url", parent: "" }, dice),
  url: ({ dice, material }) => material.textFor({ name: "url", parent: "" }, dice),
  iri: ({ dice, material }) => material.textFor({ name: "url", parent: "" }, dice),
  "uri-reference": () => "/docs/overview",
  "json-pointer": () => "/items/0",
  regex: () => "^[a-z]+$",
  uuid: ({ dice }) => uuidText(dice),
};

/** A stated day when the member's name fits it, else one of the year. */
function dayFor(name: string, dice: Dice, material: Material): string {
  const stated = material.details.days.length > 0 ? material.textFor({ name: `${name}_date`, parent: "" }, dice) : "";
  return /^\d{4}-\d\d-\d\d$/.test(stated) ? stated : dateText(dice);
}

function timeFor(dice: Dice, { facts }: Material): string {
  const stated = facts.times.find((time) => /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(time));
  return stated?.padStart(5, "0") ?? `${twoDigits(dice.integer(8, 18))}:${twoDigits(dice.integer(0, 59))}`;
}

function dateText(dice: Dice): string {
  return `2026-${twoDigits(dice.integer(1, 12))}-${twoDigits(dice.integer(1, 28))}`;
}

function uuidText(dice: Dice): string {
  const hex = (length: number) => dice.text(length, "0123456789abcdef");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${dice.pick(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

// JSON Schema counts characters, not UTF-16 units.
function fitLength(text: string, { least, most, dice }: { least: number; most: number; dice: Dice }): string {
  const characters = [...text];
  if (characters.length > most) return characters.slice(0, most).join("");
  return characters.length >= least ? text : text + dice.text(least - characters.length, filler);
}

import { STATUS_CODES } from "node:http";
import { changes, newestVersion, versions } from "@sundial/versions";
import { catalogueModels } from "./catalogue-models.ts";
import { errorContent } from "./error-content.ts";
import { listErrorCodes } from "./error-registry.ts";
import { listOperations } from "./operations.ts";
import { otherNames } from "./other-names.ts";
import { markedDocument } from "./reference/documents.ts";
import { referenceOperation } from "./reference/read-operation.ts";
import { changelogTexts, ruleTexts } from "./searched-texts.ts";

/** A page that is made on request, as the site's search finds it. */
export interface SearchEntry {
  readonly url: string;
  /** What the page is, in one word. */
  readonly kind: string;
  readonly title: string;
  /** The line below the title. */
  readonly about: string;
  /** What finds it by exact text: ids, codes, methods with paths. */
  readonly names: readonly string[];
  /** What else an operation may be called, in the words of those who do not know its title. */
  readonly alsoCalled: readonly string[];
  /** The parameters of an operation, as their places on its page: `body.temperature`. */
  readonly fields: readonly string[];
  /** What else it is found by. */
  readonly text: string;
}

const noOperation = { alsoCalled: [], fields: [] } as const;

/** The public pages that the search cannot read, because no file of theirs is built. What comes later than `now` is left out. */
export function searchEntries(now: Date): SearchEntry[] {
  const today = now.toISOString().slice(0, 10);
  return [
    ...operationEntries(),
    ...errorEntries(),
    ...modelEntries(),
    ...versionEntries(),
    ...ruleEntries(today),
    ...changelogEntries(today),
    ...steadyEntries,
  ];
}

function operationEntries(): SearchEntry[] {
  return listOperations().map(({ id, summary, method, path, href, tag, sdkMethod }) => ({
    url: href,
    kind: "Operation",
    title: summary,
    about: `${method} ${path}`,
    names: [id, `${method} ${path}`, path, sdkMethod],
    alsoCalled: otherNames[id] ?? [],
    fields: fieldsOf(id),
    text: `${tag}. ${descriptionOf(method, path)}`,
  }));
}

/** Headers are left out: nearly every operation takes them, and guides tell of them. */
function fieldsOf(id: string): string[] {
  const operation = referenceOperation(newestVersion.date, id);
  if (!operation) return [];
  const groups = operation.parameters.filter(({ place }) => place !== "header");
  const outside = groups.flatMap(({ place, fields }) => fields.map(({ name }) => `${place}.${name}`));
  return [...outside, ...(operation.body?.view.fields ?? []).map(({ name }) => `body.${name}`)];
}

function descriptionOf(method: string, path: string): string {
  const name = method.toLowerCase() as "get"; // one of those that a path has
  return markedDocument(newestVersion.date).paths[path]?.[name]?.description ?? "";
}

function errorEntries(): SearchEntry[] {
  return listErrorCodes().map(({ code, title, status, detail, formerCodes }) => {
    const { meaning, causes, fix } = errorContent(code);
    return {
      url: `/errors/${code}`,
      kind: "Error",
      ...noOperation,
      title: code,
      about: title,
      names: [code, ...formerCodes.map((former) => former.code)],
      text: [`Status ${status}: ${STATUS_CODES[status] ?? "unnamed"}.`, meaning, detail, ...causes, ...fix].join(" "),
    };
  });
}

function modelEntries(): SearchEntry[] {
  return catalogueModels().map(({ id, name, description }) => ({
    url: `/models/${id}`,
    kind: "Model",
    ...noOperation,
    title: name,
    about: description,
    names: [id],
    text: "Limits, prices, life, licence and code.",
  }));
}

function versionEntries(): SearchEntry[] {
  return versions.map(({ date }) => ({
    url: `/versions/${date}`,
    kind: "Version",
    ...noOperation,
    title: `Version ${date}`,
    about: "What changed in it, and how long it answers.",
    names: [date],
    text: changes
      .filter((change) => change.date === date)
      .map(({ description }) => description)
      .join(" "),
  }));
}

function ruleEntries(today: string): SearchEntry[] {
  return ruleTexts(today).map(({ id, title, why, how_to_comply: how }) => ({
    url: `/marketplace/rules#${id}`,
    kind: "Marketplace rule",
    ...noOperation,
    title,
    about: why,
    names: [id],
    text: how,
  }));
}

function changelogEntries(today: string): SearchEntry[] {
  return changelogTexts(today).map(({ id, title, text }) => ({
    url: `/changelog/${id}`,
    kind: "Changelog",
    ...noOperation,
    title,
    about: id.slice(0, "2026-11-23".length),
    names: [id],
    text,
  }));
}

const steadyEntries: readonly SearchEntry[] = [
  page(
    "/errors",
    "Error codes",
    "Every code that the API can answer with, by name, status and group. Paste a request id, an error body or what your SDK printed, and find its page.",
  ),
  page(
    "/sandbox",
    "Sandbox scenarios",
    "Ask the sandbox for any error, delay, broken stream or shape of answer with the header `Sundial-Scenario`, and for another day with `Sundial-Clock`.",
  ),
  page(
    "/reference",
    "API reference",
    "Every operation of the API: parameters, answers, errors, scopes, limits, and code that runs.",
  ),
  page("/models", "Models", "Every model with its limits, prices and life, and what a month costs with each."),
  page("/pricing", "Pricing", "Plans, what they include, and what a month would cost."),
  page(
    "/versions",
    "Dated versions",
    "The versions of the API, how long each answers, and the way from one to another.",
  ),
  page(
    "/versions/upgrade",
    "Upgrade guide",
    "How to upgrade to a new version of the API: what changes between any two, with examples before and after.",
  ),
  page("/changelog", "Changelog", "What was added, changed, deprecated, removed and fixed."),
  page("/deprecations", "What ends", "Every announced end of versions, operations, fields and models."),
  page("/marketplace", "Marketplace", "What partners offer, and what it may do."),
  page(
    "/marketplace/rules",
    "Rules for listings",
    "Every rule that a listing is judged by, why it is there, and what to do.",
  ),
];

function page(url: string, title: string, about: string): SearchEntry {
  return { url, kind: "Page", ...noOperation, title, about, names: [], text: "" };
}

import { countOf } from "@sundial/kernel";
import type { ApiProblem } from "./api-problem.ts";

/** What the fields of the draft's form are called there, by their names. */
const labels: Readonly<Record<string, string>> = {
  name: "Name",
  tagline: "Tagline",
  description: "Description",
  categories: "Categories",
  languages: "Languages of these texts",
  icon_asset_id: "Icon",
  screenshot_asset_ids: "Screenshots",
  endpoint_url: "Address",
  openapi_url: "OpenAPI document",
  scopes: "What its key may do",
  "links.website": "Website",
  "links.documentation": "Documentation",
  "links.privacy_policy": "Privacy policy",
  "links.terms_of_service": "Terms of service",
  "support.email": "Address for mail",
  "support.url": "Page for help",
  "support.response_hours": "Answers within, in hours",
  "support.languages": "Languages of support",
  support: "Support",
  "data_handling.stores_data": "Is anything kept once a call is answered?",
  "data_handling.retention_days": "For how many days",
  "data_handling.trains_models": "Are models trained on it?",
  "data_handling.regions": "In which countries",
  "data_handling.subprocessors": "Who else gets it",
  "data_handling.description": "The rest, in sentences",
  data_handling: "Data of customers",
  declared_facts: "Facts that ask for a review of responsible AI",
  "pricing.description": "The prices, in sentences",
  pricing: "Price",
  "source.is_distributed": "Do customers run code of it?",
  "source.license": "Licence",
  "source.repository_url": "Repository",
  "source.sbom_url": "Bill of materials",
  source: "Price and code",
};

/** What to write where one field of the form stands for several members. */
const wholeFields: Readonly<Record<string, string>> = {
  scopes: "Say of each that you ticked what it is needed for, in up to 500 characters.",
  languages: "Write each as a code such as en or de, with commas between.",
  "support.languages": "Write each as a code such as en or de, with commas between.",
  "data_handling.regions": "Write each country as two letters such as DE, with commas between.",
  "data_handling.subprocessors": "Write the name, what for and the two letters of the country, with | between.",
};

const numbered = /^(at least|at most) ([\d,.]+)( character| item)?s?$/;

/** The refusal of a draft with its places named as the form's fields are, and with what to write there instead of what the API expected. */
export function sayDraftProblem(problem: ApiProblem | null): ApiProblem | null {
  if (problem === null) return null;
  const said = Object.keys(problem.pointers).map((pointer) => [pointer, sayIssue(problem, pointer)] as const);
  const [first] = said;
  const { expected = {} } = problem;
  // What the API says as a whole is better where it judged more than the form of the values.
  if (!first || Object.keys(expected).length === 0) return { ...problem, pointers: Object.fromEntries(said) };
  const more = said.length > 1 ? ` ${said.length - 1} more ${said.length > 2 ? "are" : "is"} marked below.` : "";
  return { ...problem, text: `${placeOf(first[0])} ${first[1]}${more}`, pointers: Object.fromEntries(said) };
}

/** The field of the form for a member of the manifest or something in it, and the line where each is one: "Who else gets it, line 2:". */
export function placeOf(pointer: string): string {
  const { field, index } = fieldAt(pointer);
  const label = labels[field] ?? pointer.replace(/^\/manifest(?=\/)/, "");
  const place = field === "data_handling.subprocessors" && index !== undefined ? `${label}, line ${index + 1}` : label;
  return place.endsWith("?") ? place : `${place}:`;
}

function sayIssue({ pointers, expected = {} }: ApiProblem, pointer: string): string {
  const wanted = expected[pointer];
  const detail = pointers[pointer] ?? "";
  if (wanted === undefined) return detail;
  const { field, index } = fieldAt(pointer);
  if (index !== undefined && wholeFields[field]) return wholeFields[field];
  const bound = numbered.exec(wanted);
  if (bound) return sayBound(bound);
  if (wanted === "an integer" || wanted === "a number") return "Write a whole number.";
  if (wanted === "an e-mail address") return "Write an address such as help@example.com.";
  if (wanted === "a boolean" || wanted.startsWith("one of ")) return "Choose one of what is offered.";
  return detail;
}

function sayBound([, words, bound, unit]: RegExpExecArray): string {
  const isOne = bound === "1";
  if (unit === undefined) return `Write a number of ${words} ${bound}.`;
  if (words === "at most")
    return unit === " item" ? `Name ${bound} at most.` : `Shorten it to ${countOf(Number(bound), "character")}.`;
  if (isOne) return unit === " item" ? "Name one at least." : "Write something here.";
  return unit === " item" ? `Name ${bound} at least.` : `Write ${bound} characters at least.`;
}

/** The longest name of a field that the place begins with, and which of its list is meant. */
function fieldAt(pointer: string): { field: string; index: number | undefined } {
  const steps = pointer
    .replace(/^\/manifest(?=\/)/, "")
    .split("/")
    .slice(1);
  const known = [2, 1].map((length) => steps.slice(0, length).join(".")).find((name) => Object.hasOwn(labels, name));
  const field = known ?? steps.join(".");
  const index = steps[field.split(".").length];
  return { field, index: index !== undefined && /^\d+$/.test(index) ? Number(index) : undefined };
}

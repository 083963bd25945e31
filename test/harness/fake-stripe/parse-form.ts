import { invalid } from "./refusal.ts";

/** What a form-encoded body holds before its types are known: texts, lists by index, objects by name. */
export type FormValue = string | FormObject;
export interface FormObject {
  [name: string]: FormValue;
}

/** Reads `tiers[0][up_to]=inf&expand[]=data.tiers`: brackets nest, numbers and empty brackets are entries of lists (as names "0", "1", ...). */
export function parseForm(text: string): FormObject {
  const root: FormObject = {};
  for (const [key, value] of new URLSearchParams(text)) put(root, stepsOf(key), value);
  return root;
}

function stepsOf(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  if (!match) throw invalid(`Invalid parameter name: ${key}`);
  return [match[1] ?? "", ...[...(match[2] ?? "").matchAll(/\[([^[\]]*)\]/g)].map(([, step = ""]) => step)];
}

function put(root: FormObject, steps: readonly string[], value: string): void {
  let at = root;
  steps.forEach((step, index) => {
    const name = step === "" ? String(Object.keys(at).length) : step;
    if (index === steps.length - 1) {
      at[name] = value;
      return;
    }
    const next = at[name] ?? {};
    if (typeof next === "string") throw invalid(`${steps.join(".")} is both a value and an object`);
    at[name] = next;
    at = next;
  });
}

// What samples cannot have before their reader is known: the reader's own sandbox key in them, and a button that runs them. The
// page asks once, and a sample stays as it is for everybody else.
import type { RunEvent } from "../lib/tell-run.ts";
import type { SampleReader } from "../pages/samples/reader.ts";
import { showRun } from "./show-run.ts";

const placeOfKey = /(\$SUNDIAL_API_KEY|sdl_test_\.\.\.)|os\.environ\["SUNDIAL_API_KEY"\]|process\.env\.SUNDIAL_API_KEY/;
const samples = [...document.querySelectorAll<HTMLElement>("[data-key], [data-sample]")];
if (samples.length > 0) void prepare();

async function prepare(): Promise<void> {
  const answer = await fetch("/samples/reader", { method: "POST" }).catch(() => null);
  if (!answer?.ok) return;
  const { kind, key, seesTestMode } = (await answer.json()) as SampleReader; // the portal's own answer
  for (const sample of samples) {
    if (!seesTestMode) resultOf(sample)?.content.querySelector("[data-log]")?.remove();
    if (key !== null && sample.dataset.key !== undefined)
      for (const code of sample.querySelectorAll<HTMLElement>(".code-frame code")) fillIn(code, key);
    const offer = sample.querySelector("[data-offer]");
    const offered = offer?.querySelector<HTMLTemplateElement>(`[data-for="${kind}"]`)?.content.cloneNode(true);
    if (!offer || !offered) continue;
    offer.append(offered);
    offer.querySelector("button")?.addEventListener("click", ({ currentTarget }) => {
      if (currentTarget instanceof HTMLButtonElement) void run(sample, currentTarget);
    });
  }
}

function resultOf(sample: HTMLElement): HTMLTemplateElement | null {
  return sample.querySelector<HTMLTemplateElement>("template[data-result]");
}

/** Highlighting parts an expression into several elements, so it is found in the text and replaced as a range. */
function fillIn(code: HTMLElement, key: string): void {
  const found = placeOfKey.exec(code.textContent);
  if (!found) return;
  const range = document.createRange();
  range.setStart(...pointAt(code, found.index));
  range.setEnd(...pointAt(code, found.index + found[0].length));
  range.deleteContents();
  const own = document.createElement("mark");
  own.title = "A sandbox key of your own, for twelve hours at most";
  own.textContent = found[1] === undefined ? `"${key}"` : key;
  range.insertNode(own);
  fillIn(code, key);
}

function pointAt(code: HTMLElement, offset: number): [Node, number] {
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = text.textContent ?? "";
    if (before + length >= offset) return [text, offset - before];
    before += length;
  }
  return [code, 0];
}

async function run(sample: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const template = resultOf(sample);
  if (!template) return;
  sample.querySelector("[data-of]")?.remove();
  template.after(template.content.cloneNode(true));
  const result = sample.querySelector<HTMLElement>("[data-of]");
  if (!result) return;
  button.disabled = true;
  await showRun(result, eventsOf(sample.dataset.sample ?? ""));
  button.disabled = false;
}

async function* eventsOf(name: string): AsyncGenerator<RunEvent, void> {
  const unreachable = { failed: "The portal cannot be reached. Run it again in a moment." };
  try {
    const answer = await fetch(`/samples/${name}`, { method: "POST" });
    if (!answer.headers.get("content-type")?.startsWith("application/x-ndjson")) return yield unreachable;
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let line = "";
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      const lines = (line + part.value).split("\n");
      line = lines.pop() ?? "";
      for (const whole of lines) yield JSON.parse(whole) as RunEvent; // the portal's own lines
    }
  } catch {
    yield unreachable;
  }
}

import type { Page } from "playwright-core";

/** What of the page would be on paper and should not be, or the other way round; it has a dark theme before, and has it afterwards. */
export async function problemsOfPrint(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const shown = await page
    .locator("nav:visible, header:visible, footer:visible, button:visible, .actions:visible")
    .count();
  const { ink, paper, text } = await page.evaluate<{ ink: number; paper: number; text: string }>(lookAtPaper);
  const sheet = await page.pdf();
  await page.emulateMedia({ colorScheme: null, media: null });
  return [
    ...(shown > 0 ? [`${shown} things to press or to lead elsewhere`] : []),
    ...(ink < 80 ? [] : [`ink of ${ink} of 255`]),
    ...(paper > 240 ? [] : [`paper of ${paper} of 255`]),
    ...(text.length > 200 ? [] : ["no text"]),
    ...(sheet.subarray(0, 5).toString() === "%PDF-" ? [] : ["no sheet"]),
  ];
}

// As text, because the page's globals are no types of ours. Paper is white where nothing is painted.
const lookAtPaper = `(() => {
  const lightness = (colour) => Math.max(...(colour.match(/\\d+(\\.\\d+)?/g) ?? []).slice(0, 3).map(Number));
  const painted = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return /(, 0\\)|transparent)$/.test(backgroundColor) ? 255 : lightness(backgroundColor);
  };
  const main = document.querySelector("main");
  const paper = Math.min(painted(document.documentElement), painted(document.body), painted(main), ...[...main.querySelectorAll("td, .facts")].map(painted));
  return { ink: lightness(getComputedStyle(main.querySelector("td")).color), paper, text: main.innerText };
})()`;

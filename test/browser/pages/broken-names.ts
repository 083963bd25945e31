import type { Page } from "playwright-core";

/** What models are called, dates of versions, and what stands at either side of the "@" of an address. */
export const modelNames = /sundial-[a-z0-9-]+/;
export const versionDates = /\d{4}-\d\d-\d\d/;
export const addressParts = /[\w.-]+(?=@)|@[\w.-]+/;

/** Those of the names in the page's tables that stand on more than one line. */
export async function brokenNames(page: Page, names: RegExp): Promise<string[]> {
  return await page.evaluate<string[]>(`[...document.querySelectorAll("td, h2")].flatMap((cell) => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
      for (const { 0: name, index } of texts.currentNode.data.matchAll(new RegExp(${JSON.stringify(names.source)}, "g"))) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + name.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(name);
      }
    }
    return broken;
  })`);
}

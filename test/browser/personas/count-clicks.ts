import type { Page } from "playwright-core";
import { expect } from "vitest";
import { clicksAtMost } from "./clicks.ts";

export interface ClickCount {
  /** Holds the journey that ends here to its number, says how many it took, and begins at nothing again. */
  end(journey: keyof typeof clicksAtMost): void;
}

const report = `
  addEventListener("pointerdown", (event) => event.isTrusted && window.countClick(), { capture: true });
  addEventListener("keydown", (event) => event.isTrusted && event.key === "Enter" && window.countClick(), { capture: true });`;

/** Counts what is pressed on the page from its next address on: by pointer, or by Enter. What is typed or chosen is not counted. */
export async function countClicks(page: Page): Promise<ClickCount> {
  let count = 0;
  await page.exposeBinding("countClick", () => {
    count++;
  });
  await page.addInitScript(report);
  return {
    end(journey) {
      console.log(`clicks, ${journey}: ${count}`);
      expect(count, journey).toBeGreaterThan(0);
      expect(count, journey).toBeLessThanOrEqual(clicksAtMost[journey]);
      count = 0;
    },
  };
}

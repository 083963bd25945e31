import type { InvoiceLineRow, OpenedLine } from "./types.ts";

/** Whether there are calls behind a line. */
export function isOpened(line: InvoiceLineRow): line is OpenedLine {
  const { model, tokenClass, priceId, unitPicodollars } = line;
  return model !== null && tokenClass !== null && priceId !== null && unitPicodollars !== null;
}

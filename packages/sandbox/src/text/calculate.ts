import type { Writer } from "./asked.ts";

const sign = "\\+|-|−|\\*|×|x|\\/|÷|plus|minus|times|multiplied by|divided by";
const amount = "\\d{1,9}(?:\\.\\d{1,6})?";
const terms = new RegExp(`-?${amount}(?:\\s*(?:${sign})\\s*${amount}){1,8}`, "i");
const operator = new RegExp(`(?<=\\d)\\s*(${sign})\\s*`, "i");
const percentage = /(-?\d{1,6}(?:\.\d{1,4})?)\s*(?:%|percent)\s+of\s+([$€£]?)(-?\d{1,9}(?:\.\d{1,6})?)/i;
const prime = /\bis (\d{1,9}) (?:a )?prime\b/i;
const asks = /^(?:what|who|where|when|why|how|which|is|are|do|does|did|can|explain|tell me)\b|\?/i;

export const calculate: Writer = ({ text }) => {
  if (text.length > 120) return null;
  return takePercentage(text) ?? testPrime(text) ?? calculateSum(text);
};

function takePercentage(text: string): string | null {
  const [, percent, currency = "", whole] = percentage.exec(text) ?? [];
  if (percent === undefined || whole === undefined) return null;
  const part = Number(((Number(percent) * Number(whole)) / 100).toFixed(6));
  return `${percent}% of ${currency}${whole} is ${currency}${part}.`;
}

function testPrime(text: string): string | null {
  const number = Number(prime.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return null;
  const divisor = smallestDivisor(number);
  const isPrime = number >= 2 && divisor === number;
  if (/\byes or no\b/i.test(text)) return isPrime ? "Yes." : "No.";
  if (isPrime) return `Yes, ${number} is a prime number: only 1 and ${number} divide it.`;
  return number < 2 ? `No. The smallest prime number is 2.` : `No: ${number} = ${divisor} × ${number / divisor}.`;
}

function smallestDivisor(number: number): number {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return divisor;
  return number;
}

function calculateSum(text: string): string | null {
  const expression = terms.exec(text)?.[0].trim();
  if (!expression || (!asks.test(text) && !/^[\s\d+\-−*×x/÷.=]+$|calculat|compute/i.test(text))) return null;
  const result = evaluate(expression.toLowerCase());
  return result === null ? "Division by zero has no result." : `${expression} = ${Number(result.toFixed(6))}`;
}

/** Products before sums; null when something is divided by zero. */
function evaluate(expression: string): number | null {
  const [first = "", ...rest] = expression.split(operator);
  const sums = [Number(first)];
  for (let i = 0; i < rest.length; i += 2) {
    const [given = "", next] = [rest[i], Number(rest[i + 1])];
    if (/^(?:\+|plus)$/.test(given)) sums.push(next);
    else if (/^(?:-|−|minus)$/.test(given)) sums.push(-next);
    else if (/^(?:\/|÷|divided by)$/.test(given)) sums.push((sums.pop() ?? 0) / next);
    else sums.push((sums.pop() ?? 0) * next);
  }
  const result = sums.reduce((total, part) => total + part, 0);
  return Number.isFinite(result) ? result : null;
}

import { seededRandom } from "@sundial/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum, randomBase62 } from "./checksum.ts";
import { newSecret, readSecret, secretLength } from "./secret-format.ts";

const zeros = "0".repeat(30);
const mode = fc.constantFrom("test" as const, "live" as const);

function accepts(text: string): boolean {
  try {
    readSecret(text);
    return true;
  } catch {
    return false;
  }
}

describe("checksum", () => {
  it("gives the published vector", () => {
    expect(checksum(`lp_test_${zeros}`)).toBe("26PVHM");
  });

  it("is always six digits, zero-padded", () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9A-Za-z]{6}$/.test(checksum(text))));
  });
});

describe("newSecret", () => {
  it("makes secrets that are read back with their mode", () => {
    fc.assert(
      fc.property(fc.string(), mode, (seed, wanted) => {
        const secret = newSecret(seededRandom(seed), wanted);
        expect(secret).toHaveLength(secretLength);
        expect(secret).toMatch(new RegExp(`^sdl_${wanted}_[0-9A-Za-z]{36}$`));
        expect(readSecret(secret)).toEqual({ mode: wanted });
      }),
    );
  });

  it("draws every character about equally often", () => {
    const counts = new Map<string, number>();
    for (const character of randomBase62(seededRandom("fair"), 62_000))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(160);
  });

  it("does not favour the first characters: bytes from 248 up are drawn again", () => {
    let call = 0;
    const bytes = [new Uint8Array([255, 248, 247]), new Uint8Array([0, 61])];
    expect(randomBase62(() => bytes[call++] ?? new Uint8Array(), 3)).toBe("z0z");
  });
});

describe("readSecret", () => {
  it("refuses a secret with any one character changed, doubled, dropped or swapped", () => {
    const secret = newSecret(seededRandom("typo"), "test");
    fc.assert(
      fc.property(fc.nat(secretLength - 1), fc.constantFrom(..."0aZ_- "), (at, character) => {
        if (secret[at] !== character)
          expect(accepts(secret.slice(0, at) + character + secret.slice(at + 1))).toBe(false);
        expect(accepts(secret.slice(0, at) + secret.slice(at + 1))).toBe(false);
        expect(accepts(secret.slice(0, at) + secret[at] + secret.slice(at))).toBe(false);
        const [one = "", two = ""] = secret.slice(at, at + 2);
        if (two !== "" && one !== two)
          expect(accepts(secret.slice(0, at) + two + one + secret.slice(at + 2))).toBe(false);
      }),
    );
  });

  it("refuses a mode exchanged in an otherwise valid secret, and other text", () => {
    const secret = newSecret(seededRandom("mode"), "test");
    for (const text of [
      secret.replace("test", "live"),
      "",
      "sk-123",
      `${secret}\n`,
      ` ${secret}`,
      secret.toUpperCase(),
    ])
      expect(() => readSecret(text)).toThrow("45 characters");
  });

  it("tells a key of another API from a typo, and repeats neither", () => {
    expect(() => readSecret("sk-proj-abc123")).toThrow(
      /^The API key begins with `sk-`, so it is a key of another API\.(?!.*abc123)/,
    );
    expect(() => readSecret("sdl_test_abc123")).toThrow(/probably a typo(?!.*abc123)/);
  });
});

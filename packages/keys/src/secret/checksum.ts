import { crc32 } from "node:zlib";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Six base62 digits of the CRC-32 of the text, zero-padded. */
export function checksum(text: string): string {
  let rest = crc32(text);
  let digits = "";
  for (let i = 0; i < 6; i++) {
    digits = alphabet.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Fresh base62 characters, each equally likely: bytes from 248 up are drawn again. */
export function randomBase62(random: (length: number) => Uint8Array, length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of random(length - text.length)) if (byte < 248) text += alphabet.charAt(byte % 62);
  }
  return text;
}

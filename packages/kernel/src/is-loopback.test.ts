import { expect, it } from "vitest";
import { isLoopback } from "./is-loopback.ts";

it.each(["127.0.0.1", "127.1.2.3", "::1", "localhost"])("%s is reached from this machine only", (host) => {
  expect(isLoopback(host)).toBe(true);
});

it.each(["0.0.0.0", "::", "10.0.0.1", "example.com", "127.0.0.1.example.com", "localhost.example.com", ""])(
  "%s is not",
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

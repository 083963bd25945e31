import type { PostponedEnd } from "@sundial/changelog/authoring";
import { contractEnds } from "@sundial/contract";
import { deprecationsOfVersions } from "@sundial/versions";
import type { EndsLock } from "./compare-ends-lock.ts";

/** Every time that the published end of a version, of an operation or of a member got another day. */
export function listPostponedEnds(lock: EndsLock): PostponedEnd[] {
  const ends = [
    ...deprecationsOfVersions().map((deprecation) => ({
      deprecation,
      affects: { operations: [], fields: [], versions: [deprecation.subject] },
    })),
    ...contractEnds.map(({ deprecation, operation, member }) => ({
      deprecation,
      affects: { operations: [operation], fields: member === null ? [] : [member], versions: [] },
    })),
  ];
  return ends.flatMap((end) => {
    const all = lock[`${end.deprecation.kind} ${end.deprecation.subject}`] ?? [];
    return all.flatMap(({ sunset: until = null, published, withdrawn }, index) => {
      const from = all[index - 1]?.sunset ?? null;
      return published === undefined || withdrawn || from === until
        ? []
        : [{ ...end, from, until, publishedOn: published }];
    });
  });
}

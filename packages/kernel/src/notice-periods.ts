/** How long before its end a thing must be announced. */
export const noticeClasses = ["general", "specialised", "preview"] as const;
export type NoticeClass = (typeof noticeClasses)[number];

/** Calendar months, clamped to the last day of a short month, then days. */
export interface NoticePeriod {
  readonly months: number;
  readonly days: number;
}

export type NoticePeriods = Readonly<Record<NoticeClass, NoticePeriod>>;

/** The periods in force, for every kind of thing. A longer one applies to what is announced after the change: published ends never move earlier. */
export const noticePeriods: NoticePeriods = {
  general: { months: 6, days: 0 },
  specialised: { months: 3, days: 0 },
  preview: { months: 0, days: 14 },
};

/** The earliest instant at which something that is announced then may end. */
export function earliestEnd(announcedAt: Date, { months, days }: NoticePeriod): Date {
  const year = announcedAt.getUTCFullYear();
  const month = announcedAt.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const end = new Date(announcedAt);
  end.setUTCFullYear(year, month, Math.min(announcedAt.getUTCDate(), lastDay));
  end.setUTCDate(end.getUTCDate() + days);
  return end;
}

import { formatterLanguage, type PageLanguage } from './languages.ts';

/** Writes figures and moments the way the reader's language does. Instants are ISO 8601 in UTC. */
export interface Format {
  /** "Saturday 16 May 2026" */
  readonly date: (instant: string) => string;
  /** "09:30" */
  readonly time: (instant: string) => string;
  /** "Saturday 16 May 2026 at 09:30" */
  readonly moment: (instant: string) => string;
  /** "18,204" */
  readonly number: (value: number) => string;
  /** "34%" of a share from 0 to 1, whole percents. */
  readonly percent: (share: number) => string;
  /** "a, b and c" */
  readonly list: (parts: readonly string[]) => string;
}

/**
 * Makes the formatters of one language.
 * @param timeZone IANA name, for instance `Europe/London`: days and hours are those of the place
 */
export function formatFor(language: PageLanguage, timeZone: string): Format {
  const locale = formatterLanguage(language);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  return {
    date: (instant) => date.format(Date.parse(instant)),
    time: (instant) => time.format(Date.parse(instant)),
    moment: (instant) => moment.format(Date.parse(instant)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (parts) => list.format(parts),
  };
}

import type { HostSheets } from './documents.ts';
import { grouped, squareSvg } from './qr.ts';
import { type Say, sayIn } from './words.ts';

type Round = HostSheets['sheets'][number]['rounds'][number];

/** What the template `host-sheets.typ` reads. */
export function hostSheets({ language, event }: HostSheets, sheets: HostSheets['sheets']) {
  const say = sayIn(language);
  return {
    title: say('host-sheets-title', { event }),
    lang: language,
    event,
    words: {
      ...{ table: say('table'), host: say('host'), name: say('name'), group: say('group') },
      ...{ theme: say('theme'), heed: say('heed'), remarks: say('remarks'), how: say('host-how') },
      ...{ shred: say('shred'), tablePage: say('table-page'), squareAlt: say('square-alt') },
    },
    sheets: sheets.map(({ number, page, rounds }) => {
      const host = sameHost(rounds);
      return {
        number,
        qr: page && squareSvg(page.url),
        key: page && grouped(page.key),
        host,
        // Where nobody of the team hosts, whoever does can write their name.
        blank: rounds.every(({ team }) => namesOf(team, 'host') === ''),
        rounds: rounds.map((round) => roundOf(round, host, say)),
      };
    }),
  };
}

/** The host of a table that has the same one in every round. */
function sameHost(rounds: readonly Round[]): string | null {
  const names = rounds.map(({ team }) => namesOf(team, 'host'));
  const [first = ''] = names;
  return first !== '' && names.every((name) => name === first) ? first : null;
}

function roundOf(
  { name, minutes, prompt, theme, team, people }: Round,
  host: string | null,
  say: Say,
) {
  const roles = (['host', 'interpreter', 'observer'] as const)
    .filter((role) => role !== 'host' || host === null)
    .map((role): readonly [string, string] => [say(role), namesOf(team, role)])
    .filter(([, names]) => names !== '');
  return {
    ...{ name, prompt, theme, team: roles },
    minutes: say('minutes', { minutes }),
    people: people.map(({ shape, colour, name, group, languages, needs, asked }) => ({
      ...{ shape, colour, name, group },
      notes: [
        ...(languages.length > 0 ? [say('speaks', { languages: languages.join(', ') })] : []),
        ...needs.map((need) => say(need)),
        ...(asked ? [say('asked-help')] : []),
      ],
    })),
  };
}

function namesOf(team: Round['team'], wanted: Round['team'][number]['role']): string {
  return team
    .filter(({ role }) => role === wanted)
    .map(({ name }) => name)
    .join(', ');
}

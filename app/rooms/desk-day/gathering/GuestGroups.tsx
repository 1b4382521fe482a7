import type { ReactNode } from 'react';
import { Crowd } from '../../../components/Crowd/Crowd.tsx';
import type { Tone } from '../../../components/token.ts';
import { useT } from '../../../i18n/page.tsx';
import type { loadGuests } from './load-guests.ts';

type Groups = Awaited<ReturnType<typeof loadGuests>>['groups'];

const GROUP_TONES: readonly Tone[] = ['civic', 'leaf', 'brick', 'drawn', 'token', 'slot'];
const PARTY_TONES: readonly Tone[] = ['brick', 'drawn', 'token', 'civic', 'leaf', 'slot'];

/** Guests as tokens by group; where a group states parties, once more across the spectrum. */
export function GuestGroups({ groups }: { readonly groups: Groups }): ReactNode {
  const t = useT();
  if (groups.every(({ guests }) => guests === 0)) return null;
  return (
    <div className="grid">
      <Crowd
        caption={t('gathering.guests.by-group')}
        columns={20}
        people={groups.flatMap(({ guests }, place) => Array<number>(guests).fill(place))}
        groups={groups.map(({ label }, place) => ({ tone: toneOf(GROUP_TONES, place), label }))}
      />
      {groups
        .filter(({ parties }) => parties.length > 0)
        .map(({ group, label, parties }) => (
          <Crowd
            key={group}
            caption={t('gathering.guests.by-party', { group: label })}
            columns={20}
            people={parties.flatMap(({ count }, place) => Array<number>(count).fill(place))}
            groups={parties.map(({ party }, place) => ({
              tone: toneOf(PARTY_TONES, place),
              label: party,
            }))}
          />
        ))}
    </div>
  );
}

function toneOf(tones: readonly Tone[], place: number): Tone {
  return tones[place % tones.length] ?? 'token';
}

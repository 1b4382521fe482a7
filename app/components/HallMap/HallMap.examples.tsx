import type { Example } from '../examples.ts';
import { HallMap } from './HallMap.tsx';

const groups = [
  { tone: 'token', label: 'residents' },
  { tone: 'drawn', label: 'guests' },
  { tone: 'slot', label: 'empty seats' },
] as const;

function seat(table: number, place: number): number {
  if (place === 3 && (table * 7) % 9 < 2) return 1;
  return (table * 31 + place * 17) % 41 === 0 ? 2 : 0;
}

function tables(count: number, seats: number) {
  return Array.from({ length: count }, (_, table) => ({
    number: table + 1,
    seats: Array.from({ length: seats }, (_, place) => seat(table, place)),
  }));
}

export const examples: readonly Example[] = [
  {
    name: '250 tables of four',
    element: <HallMap tables={tables(250, 4)} groups={groups} columns={25} />,
  },
  {
    name: '24 tables of ten, numbered',
    element: <HallMap tables={tables(24, 10)} groups={groups} columns={8} numbers />,
  },
];

const FIRST = 'Ada,Bram,Chloé,Daan,Elif,Femke,Gus,Hanna,Ines,Jonas,Kaat,Liam,Mona,Noor,Otto'.split(
  ',',
);
const LAST = 'Adams,Bakker,Claes,Dubois,Evers,Fontaine,Goossens,Haddad'.split(',');
const AGES = ['65+', '40-64', '16-39', '65+', '40-64'];
const GENDERS = ['woman', 'man', 'woman', 'man', 'woman', 'man', 'man'];
const PARTS = ['north', 'centre', 'south', 'centre'];
const PEOPLE = 60;
/** Every so many, a guest. */
const GUESTS = 10;

/** Sixty made-up people, six of them politicians; the same every time. */
export function examplePeople(): string {
  const rows = Array.from({ length: PEOPLE }, (_, i) =>
    [
      `P${String(i + 1).padStart(3, '0')}`,
      `${FIRST[i % FIRST.length]} ${LAST[(i * 3 + Math.floor(i / 15)) % LAST.length]}`,
      GENDERS[i % GENDERS.length],
      AGES[i % AGES.length],
      PARTS[i % PARTS.length],
      i % GUESTS === GUESTS - 1 ? 'politician' : 'resident',
    ].join(','),
  );
  return `${['id,name,gender,age,part of town,role', ...rows].join('\r\n')}\r\n`;
}

/** A morning and an afternoon: never two politicians at a table, a couple apart, a helper beside. */
export const EXAMPLE_PLAN = `${JSON.stringify(
  {
    rounds: [
      { name: 'Morning', size: 5 },
      { name: 'Before lunch', size: 5 },
      { name: 'Afternoon', tables: Array.from({ length: 10 }, () => 6) },
    ],
    balance: ['gender', 'age', 'part of town'],
    apart: [['P001', 'P016']],
    together: [['P007', 'P022']],
    atMost: { column: 'role', perTable: { politician: 1 } },
    guests: { column: 'role', values: ['politician'] },
  },
  null,
  2,
)}\n`;

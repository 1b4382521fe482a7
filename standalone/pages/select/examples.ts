/** Pools are uneven: most who come forward are older and have studied longer. */
const GENDERS = ['woman', 'man', 'woman', 'man', 'woman'];
const AGES = ['65+', '40-64', '16-39', '65+', '40-64', '65+', '40-64'];
const SCHOOLS = ['higher', 'higher', 'middle', 'higher', 'middle', 'higher', 'basic', 'higher'];
const STREETS = ['Mill Lane', 'Church Street', 'Station Road', 'Market Square'];
const PEOPLE = 60;
/** One street number for two people: some share a home. */
const HOMES = 13;

/** Sixty made-up people; the same every time. */
export function examplePeople(): string {
  const rows = Array.from({ length: PEOPLE }, (_, i) =>
    [
      `P${String(i + 1).padStart(3, '0')}`,
      GENDERS[i % GENDERS.length],
      AGES[i % AGES.length],
      SCHOOLS[i % SCHOOLS.length],
      `${(i % HOMES) + 1} ${STREETS[i % STREETS.length]}`,
    ].join(','),
  );
  return `${['id,gender,age,education,address', ...rows].join('\r\n')}\r\n`;
}

export const EXAMPLE_SIZE = 12;

/** Quotas for twelve seats; the last is an intersection. */
export const EXAMPLE_QUOTAS = `${[
  'feature,value,min,max',
  'gender,woman,6,6',
  'gender,man,6,6',
  'age,16-39,3,4',
  'age,40-64,4,5',
  'age,65+,3,5',
  'education,basic,1,2',
  'education,middle,3,4',
  'education,higher,6,8',
  'gender & age,woman & 65+,2,3',
].join('\r\n')}\r\n`;

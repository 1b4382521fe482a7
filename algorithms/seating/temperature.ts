/**
 * e^-x for x >= 0 by additions and multiplications alone, which IEEE 754 rounds alike in every
 * engine; `Math.exp` may differ in the last place, and one place can change a whole plan. Error
 * below one in a million.
 */
function fallOff(x: number): number {
  const small = x / 1024;
  let power = 1 - small + (small * small) / 2 - (small * small * small) / 6;
  for (let i = 0; i < 10; i += 1) power *= power;
  return x > 60 ? 0 : power;
}

/**
 * For every rise in cost from 0 the number a random word of 32 bits must stay below for the swap to
 * be made: 2^32 e^(-rise / temperature) (Metropolis et al. 1953). The list ends where it reaches 0.
 */
export function acceptance(temperature: number): Float64Array {
  const chances: number[] = [];
  for (let rise = 0; rise < 4096; rise += 1) {
    const chance = Math.floor(fallOff(rise / temperature) * 4294967296);
    if (chance < 1) break;
    chances.push(chance);
  }
  return Float64Array.from(chances);
}

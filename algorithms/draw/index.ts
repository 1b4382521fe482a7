export { ballFromDice, ballFromSeed } from './ball.ts';
export { allocateLetters, type Stratum, type StratumLetters } from './letters.ts';
export { type Seed, type SeedHexRefusal, seedFromHex, seedToHex, subSeed } from './seed.ts';
export { byTicket, smallestTickets, type Ticketed } from './smallest.ts';
export { type SeedRefusal, type SeedSource, seedFrom } from './source.ts';
export { type Stream, stream } from './stream.ts';
export { ticket, ticketer } from './ticket.ts';

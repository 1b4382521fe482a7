export { type BallCount, type BallRefusal, ballFromDice, ballFromSeed, ballName } from './ball.ts';
export { type Seed, type SeedHexRefusal, seedFromHex, seedToHex } from './seed.ts';
export { type Drawn, smallestTickets, type TicketSieve, ticketSieve } from './smallest.ts';
export {
  commitment,
  faces,
  LEAST_DICE_BITS,
  LEAST_TYPED_CHARACTERS,
  rollsNeeded,
  type SeedRefusal,
  type SeedSource,
  seedFrom,
  seedText,
} from './source.ts';
export {
  type AllocationRefusal,
  allocateLetters,
  type LetterAllocation,
  type Stratum,
} from './strata.ts';
export { type Stream, stream, subSeed } from './stream.ts';
export { ticket, ticketer } from './ticket.ts';

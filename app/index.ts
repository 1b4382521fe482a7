export { type Answers, type Reply } from './server/acts/3-registration/registrant.ts';
export { exportBundle } from './server/acts/export-bundle.ts';
export { systemNow } from './server/adapters/clock/clock.ts';
export { writeWhole } from './server/adapters/disk/files.ts';
export { REHEARSALS, type Rehearsed, rehearseAlone } from './server/rehearsal/rehearse-alone.ts';
export { type StartOptions, startProgram } from './server/start.ts';
export { type Store } from './server/store/contract.ts';
export { openStore } from './server/store/open.ts';

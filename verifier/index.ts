export { OPEN_LIMITS, type OpenLimits, type OpenRefusal, openBundle } from './open-bundle.ts';
export { packBundle } from './pack-bundle.ts';
export type {
  Check,
  CheckId,
  Detail,
  Report,
  SemanticCheckId,
  SemanticDetail,
  Status,
} from './report.ts';
export { SEMANTIC_CHECKS } from './report.ts';
export { verify } from './verify.ts';
export { openRefusalSentence } from './words-open.ts';
export { TITLES } from './words-titles.ts';
export type { ZipRefusal } from './zip-directory.ts';

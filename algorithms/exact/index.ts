export { accept, type Result, refuse, unreachable } from './result.ts';

#!/usr/bin/env node
// @ts-check
// Plain JavaScript: with everything else compiled before, nothing has to read TypeScript at a start.
import { compileOnce } from './compile-once.mjs';

compileOnce();
await import('./program.ts');

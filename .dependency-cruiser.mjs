import { directionRules } from './tooling/fences/direction.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: directionRules(import.meta.dirname),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|data|\\.react-router)/|\\.d\\.ts$' },
    // An `import type` is a dependency too.
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};

export {
  type Group,
  type Suggestion,
  suggestGroups,
  type ThemesRefusal,
} from './suggest-groups.ts';
export type { Note } from './weigh.ts';

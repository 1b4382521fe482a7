import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const recordRoutes: RouteConfigEntry[] = [
  route('record', 'rooms/record/records.tsx'),
  route('record/:assembly', 'rooms/record/record.tsx'),
  route('record/:assembly/bundle.zip', 'rooms/record/bundle.ts'),
  route('record/:assembly/verify', 'rooms/record/verify.tsx'),
  route('record/:assembly/themes', 'rooms/record/themes.tsx'),
  route('record/:assembly/proposals', 'rooms/record/proposals.tsx'),
  route('record/:assembly/ballots', 'rooms/record/ballots.tsx'),
  route('record/:assembly/ballots/:ballot', 'rooms/record/result.tsx'),
  route('record/:assembly/entries', 'rooms/record/entries.tsx'),
  route('record/:assembly/entries/:seq', 'rooms/record/entry.tsx'),
  route('record/:assembly/documents/:sha256', 'rooms/record/document.ts'),
];

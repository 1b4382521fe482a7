import type { Example } from '../examples.ts';
import { DataTable } from './DataTable.tsx';

const rows = [
  { area: 'Quayside', letters: '1,204', replies: '61' },
  { area: 'Old Town', letters: '2,010', replies: '233' },
  { area: 'North Fields', letters: '2,786', replies: '223' },
];

export const examples: readonly Example[] = [
  {
    name: 'replies by area',
    element: (
      <DataTable
        caption="Replies by part of town"
        rows={rows}
        keyOf={({ area }) => area}
        columns={[
          { key: 'area', label: 'Part of town', cell: ({ area }) => area },
          { key: 'letters', label: 'Letters', cell: ({ letters }) => letters, figures: true },
          { key: 'replies', label: 'Replies', cell: ({ replies }) => replies, figures: true },
        ]}
      />
    ),
  },
];

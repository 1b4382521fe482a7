import type { Result } from '@commonlot/exact';
import { FRAME_LIMITS, type Limits } from './limits.ts';
import type { FileProblems } from './problem.ts';
import type { ByteSource } from './source.ts';
import { cellOf, type Header, type Row, type TableSpec } from './spec.ts';
import { type Read, streamTable } from './table.ts';

/** One household of a sampling frame. */
export interface FrameRow {
  readonly row: number;
  /** The file's own id, or the row number where the file has none. */
  readonly id: string;
  /** Street and number first; 1 to 4 lines. */
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly place: string;
  readonly area: string | null;
  /** 1 the most deprived tenth of areas, 10 the least. */
  readonly decile: number | null;
  readonly stratum: string | null;
}

type FrameColumn =
  | 'id'
  | 'address'
  | 'address2'
  | 'address3'
  | 'address4'
  | 'postcode'
  | 'place'
  | 'area'
  | 'decile'
  | 'stratum';

const line = (number: number): readonly string[] => [
  `address_line_${number}`,
  `line${number}`,
  `primary_address${number}`,
  `adresse${number}`,
];

/** The columns of a household frame, with the names registers in our four languages give them. */
export const FRAME: TableSpec<FrameColumn> = {
  id: { aliases: ['household_id', 'household', 'uprn', 'adresseerbaarobject'], kind: { is: 'id' } },
  address: {
    aliases: [
      'address1',
      ...line(1),
      'street',
      'straat',
      'adres',
      'adresse',
      'strasse',
      'straße',
      'rue',
    ],
    kind: { is: 'name' },
    required: 'cells',
  },
  address2: { aliases: line(2), kind: { is: 'name' } },
  address3: { aliases: line(3), kind: { is: 'name' } },
  address4: { aliases: line(4), kind: { is: 'name' } },
  postcode: {
    aliases: [
      'postal code',
      'post code',
      'zip',
      'primary_zip',
      'code postal',
      'plz',
      'postleitzahl',
    ],
    kind: { is: 'name' },
    required: 'cells',
  },
  place: {
    aliases: [
      'town',
      'city',
      'primary_city',
      'plaats',
      'woonplaats',
      'ort',
      'stadt',
      'ville',
      'commune',
      'localité',
    ],
    kind: { is: 'name' },
  },
  area: {
    aliases: ['ward', 'district', 'neighbourhood', 'wijk', 'buurt', 'quartier', 'stadtteil'],
    kind: { is: 'text' },
  },
  decile: {
    aliases: [
      'imd',
      'imd decile',
      'deprivation',
      'deprivation decile',
      'index of multiple deprivation decile',
    ],
    kind: { is: 'whole', min: 1, max: 10 },
  },
  stratum: { aliases: ['strata'], kind: { is: 'text' } },
};

/** The household in a row that has passed the checks. */
export function frameRow(header: Header<FrameColumn>, row: Row): FrameRow {
  const cell = (name: FrameColumn): string => cellOf(header, row, name);
  const lines = [cell('address'), cell('address2'), cell('address3'), cell('address4')];
  return {
    row: row.row,
    id: cell('id') || String(row.row),
    lines: lines.filter((text) => text !== ''),
    postcode: cell('postcode'),
    place: cell('place'),
    area: cell('area') || null,
    decile: cell('decile') === '' ? null : Number(cell('decile')),
    stratum: cell('stratum') || null,
  };
}

/**
 * Reads a household frame, millions of rows long if need be, in bounded memory.
 * @param take gets up to 5,000 households at a time until something is found wrong: store them in
 *   one transaction and undo it when this refuses. Leave it out to check a file without reading it in.
 */
export function readFrame(
  source: ByteSource,
  take: (households: readonly FrameRow[]) => void | Promise<void> = () => undefined,
  limits: Limits = FRAME_LIMITS,
): Promise<Result<Read<FrameColumn>, FileProblems>> {
  return streamTable(source, FRAME, limits, (rows, header) =>
    take(rows.map((row) => frameRow(header, row))),
  );
}

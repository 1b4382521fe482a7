/** How large a file may be. What is beyond is refused while it streams in, before it fills memory. */
export interface Limits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Bytes of the header line. */
  readonly headerBytes: number;
  /** Bytes of any one row. */
  readonly rowBytes: number;
  /** Characters of any one cell. */
  readonly cellCharacters: number;
}

const SMALL: Limits = {
  bytes: 20_000_000,
  rows: 200_000,
  columns: 500,
  headerBytes: 64_000,
  rowBytes: 256_000,
  cellCharacters: 10_000,
};

/** A sampling frame may hold a nation: 10 million households. */
export const FRAME_LIMITS: Limits = { ...SMALL, bytes: 2_000_000_000, rows: 20_000_000 };
/** People, quotas and the already selected are read whole. */
export const LIST_LIMITS: Limits = SMALL;

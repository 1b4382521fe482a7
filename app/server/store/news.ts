/** What an assembly's listeners are told: something changed, this is where it stands. */
export interface News {
  readonly assembly: string;
  readonly version: number;
  readonly pulse: number;
}

export type Listener = (assembly: string, version: number) => void;

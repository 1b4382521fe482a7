import type { ReactNode } from 'react';

/** One way a component is used: shown in the gallery, walked by axe, photographed. */
export interface Example {
  readonly name: string;
  readonly element: ReactNode;
  /** It is a whole page with its own landmarks, at `/gallery/<component>?page=<name>`. */
  readonly page?: true;
}

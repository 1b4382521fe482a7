import { FONTS } from '../../select/report/fonts.ts';
import { element } from './page-parts.ts';

/** The mark and the typefaces, which the report has too and which are in the page once. */
export function showMark(): void {
  document.head.append(element('style', FONTS));
  document
    .querySelector('.mark')
    ?.append(
      ...Array.from('0100001000010200').map((kind) =>
        element('i', '', kind === '1' ? 'drawn' : kind === '2' ? 'civic' : ''),
      ),
    );
}

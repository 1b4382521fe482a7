import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { TokenBars } from '../TokenBars/TokenBars.tsx';
import type { Picture } from './story-shape.ts';

/** Rows of tokens with what one token stands for. */
export function Pictured({ picture }: { readonly picture: Picture }): ReactNode {
  const { t } = usePage();
  const { caption, bars, others, unit, slots, fresh, rounded } = picture;
  const words = (per: number) => [
    t(`count.tokens.${unit}`, { per }),
    ...(slots ? [t('count.tokens.slots')] : []),
    ...(fresh ? [t('count.tokens.new')] : []),
    ...(rounded || per > 1 ? [t('count.tokens.rounded')] : []),
    ...(others > 0 ? [t('count.picture.others', { count: others })] : []),
  ];
  return (
    <TokenBars caption={caption} captionHidden bars={bars} unit={(per) => words(per).join(' ')} />
  );
}

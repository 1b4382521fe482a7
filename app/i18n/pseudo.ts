import { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

const LENGTHENED: Readonly<Record<string, string>> = {
  a: 'àà',
  e: 'éé',
  i: 'îî',
  o: 'öö',
  u: 'üü',
  y: 'ÿ',
  c: 'ç',
  n: 'ñ',
  A: 'ÀÀ',
  E: 'ÉÉ',
  I: 'ÎÎ',
  O: 'ÖÖ',
  U: 'ÜÜ',
};

/** Lengthens and accents words, so that a page that only fits English shows it. */
export function lengthen(text: string): string {
  return Array.from(text, (letter) => LENGTHENED[letter] ?? letter).join('');
}

function pseudoElement(element: Element): Element {
  if ('children' in element) return { ...element, children: element.children.map(pseudoElement) };
  if ('options' in element) {
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: option.value.map(pseudoElement) },
      ]),
    );
    return { ...element, options };
  }
  // Literals are type 0 in the parser's own numbering; arguments and `#` stay as they are.
  const kind: number = element.type;
  const literal = kind === 0 && 'value' in element;
  return literal ? { ...element, value: lengthen(element.value) } : element;
}

/** The pseudo-language's reading of an English ICU message: same arguments, longer words. */
export function pseudoMessage(message: string): Ast {
  return new IntlMessageFormat(message, 'en').getAst().map(pseudoElement);
}

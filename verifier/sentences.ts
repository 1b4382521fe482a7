/** A sentence for every code of a union; a code without one does not compile. */
export type Sentences<Detail extends { readonly code: string }> = {
  readonly [Code in Detail['code']]: (detail: Extract<Detail, { readonly code: Code }>) => string;
};

/** The sentence for one detail. */
export function say<Detail extends { readonly code: string }>(
  sentences: Sentences<Detail>,
  detail: Detail,
): string {
  const code: Detail['code'] = detail.code;
  // codec: the table's type pairs each code with its own detail, which indexing forgets
  const sentence = sentences[code] as (detail: Detail) => string;
  return sentence(detail);
}

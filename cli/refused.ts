/** Exit code for wrong usage; 1 is a refusal, 0 done (DESIGN section 8). */
export const USAGE_EXIT = 2;

/** Ends a command with exit code 1 and one clear sentence per problem on stderr. */
export class Refused extends Error {
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences[0] ?? 'refused');
    this.sentences = sentences;
  }
}

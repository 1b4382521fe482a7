/** Languages residents write in. */
export type NoteLanguage = 'en' | 'nl' | 'fr' | 'de';
export type InFour<Value> = Readonly<Record<NoteLanguage, Value>>;

/**
 * A concern people in the invented town really have. What the desk finds can be compared with it.
 */
export interface TrueTheme {
  readonly key: string;
  readonly title: InFour<string>;
  /**
   * Log-weights of how likely a person is to speak of it: `base` for everybody, the rest added for
   * people under 30, people of 65 and over, people in deprivation deciles 1 to 3, and people who say
   * yes or no to the town growing.
   */
  readonly appeal: {
    readonly base: number;
    readonly young: number;
    readonly old: number;
    readonly low: number;
    readonly yes: number;
    readonly no: number;
  };
  /** Things wished for, as a phrase that can stand after "We want". */
  readonly wishes: InFour<readonly string[]>;
}

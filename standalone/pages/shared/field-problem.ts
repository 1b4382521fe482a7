/** What is wrong, and the id of the field on the page that it is about; null where there is none. */
export interface FieldProblem {
  readonly field: string | null;
  readonly sentence: string;
}

/** An instant as text, ISO 8601 in UTC with milliseconds; sorts as text. */
export type InstantText = string;
/** JSON as text, written and read by the code that owns the column. */
export type JsonText = string;
/** A truth value as both stores share it. */
export type Bit = 0 | 1;

/** What is left of a person who was erased: a row with a random id that names nobody. */
export const ERASED = {
  name: null,
  email: null,
  phone: null,
  address: null,
  features: '{}',
  availability: null,
  needs: null,
} as const;

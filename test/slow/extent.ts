/** `npm test` looks at a part of what generators and mutations give, `npm run test:nightly` at all of it. */
export const THOROUGH = process.env.THOROUGH === '1';

const PART = 3;

/** A third of the items, another one for each turn; all of them where it is to be thorough. */
export const part = <T>(items: readonly T[], turn: number): readonly T[] =>
  THOROUGH ? items : items.filter((_, index) => index % PART === turn % PART);

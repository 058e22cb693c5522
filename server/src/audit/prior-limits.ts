/** What a program must know that only looks for reports to compare, without the rules. */

/** The rules that find nothing without a prior. */
export const PRIOR_RULES: readonly string[] = ['prior-carry', 'prior-in-force', 'prior-repeat'];

/** So many copies of one report may lie about. Of more of them nobody knows which counts, and they are not read. */
export const MOST_COPIES = 8;

/** As forms count: decimal, bytes. */
export const MB = 1_000_000;

/** Two lanes: a tenth in `npm test`, all of it in `npm run test:long`. */
export const IS_LONG = process.env.ASSAY_LONG === '1';

/** The same inputs for everybody; another number tries others. */
export const SEED = Number(process.env.ASSAY_SEED ?? 20_261_122);

export const timesInAll = (often: number): number => (IS_LONG ? often : Math.ceil(often / 10));

/** ms. Only ends what hangs. */
export const PATIENCE_MS = IS_LONG ? 1_800_000 : 120_000;

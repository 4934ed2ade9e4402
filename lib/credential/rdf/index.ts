export { canonicalLines } from './canonical.ts';

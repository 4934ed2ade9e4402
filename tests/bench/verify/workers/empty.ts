/** A worker that does nothing: what the browser takes for itself. */
import { answering } from './answering.ts';

answering(async () => true);

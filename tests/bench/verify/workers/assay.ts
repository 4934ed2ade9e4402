import { verifyWithAssay } from '../assay.ts';
import { answering } from './answering.ts';

answering((text) => verifyWithAssay(new TextEncoder().encode(text)));

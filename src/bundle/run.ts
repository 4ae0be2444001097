import { fileURLToPath } from 'node:url';
import { makeBundle } from './make-bundle.ts';

// The last step of `src/compile.mjs`; this file runs from `dist/src/bundle/`.
await makeBundle(fileURLToPath(new URL('../../..', import.meta.url)));

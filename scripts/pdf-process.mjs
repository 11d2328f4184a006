// The first module of the process that reads a PDF. It takes in the library before the
// loader of TypeScript, which would go through a million and a half characters that it
// has nothing to do for: half a second and 150 MB.
import { register } from 'tsx/esm/api';
import { getResolvedPDFJS } from 'unpdf';

await getResolvedPDFJS();
register();
await import('./pdf-process.ts');

// The first module of a process that prepares works: it runs TypeScript whatever the
// process that starts it was itself started with.
import { register } from 'tsx/esm/api';

register();
await import('./prepare-process.ts');

// The first module of a thread: what it is told to run is TypeScript, and the loader of
// the main thread is not passed on to others.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);

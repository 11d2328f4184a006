import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCatalogue, parseManifest } from '../../lib/manifest.ts';
import { unseal } from '../../lib/seal.ts';

const REQUIRE = createRequire(import.meta.url);
const TSX = pathToFileURL(REQUIRE.resolve('tsx')).href;

/** Starts a TypeScript program in one process of its own, so that a kill ends all of it. */
export function startProgram(program: string, args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, ['--import', TSX, resolve(program), ...args], {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1800000000' },
  });
}

/** @returns whether it was killed; false when it had ended by itself before */
export function killAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });
}

/** @throws Error when it ends otherwise than well */
export async function finish(child: ChildProcess): Promise<void> {
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`The program ended with ${code}`);
}

/**
 * Reads all that the manifest of published data names, as the site does.
 *
 * @returns its version
 * @throws Error when a file is missing, cut off, or not what was published under its name
 */
export function readPublished(dataDir: string): string {
  const manifest = parseManifest(readFileSync(join(dataDir, 'manifest.json'), 'utf8'));
  const read = (name: string): string => {
    const content = unseal(name, readFileSync(join(dataDir, name), 'utf8'));
    JSON.parse(content);
    return content;
  };
  const { search, suggestions, align, wording, synonyms, topics } = manifest;
  for (const { file } of parseCatalogue(read(manifest.catalogue))) read(file);
  for (const name of [synonyms, topics]) read(name);
  for (const { directory } of [search, suggestions, align, wording]) {
    const names = readdirSync(join(dataDir, directory));
    if (names.length === 0) throw new Error(`${directory} is empty`);
    for (const name of names) read(directory + name);
  }
  return manifest.version;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Licences that ask for no more than a notice. */
const FREE = new Set([
  ...['MIT', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense'],
  ...['CC0-1.0', 'BlueOak-1.0.0', 'Zlib'],
]);

/** Others, each with the reason why it may be there. */
const EXCEPTIONS: readonly (readonly [name: RegExp, licence: string, reason: string])[] = [
  [
    /^@img\/sharp-(?:libvips|wasm32|win32)/u,
    'LGPL-3.0-or-later',
    'an optional part of next for resizing images: linked, never changed, never in a built site',
  ],
  [/^caniuse-lite$/u, 'CC-BY-4.0', 'data that next reads while it builds; never in a built site'],
];

/** Packages whose package.json says nothing, by what their own text says. */
const UNSAID: Readonly<Record<string, { licence: string; file: string; says: string }>> = {
  format: { licence: 'MIT', file: 'Readme.md', says: 'MIT license' },
};

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().optional(),
        devOptional: z.boolean().optional(),
        license: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const manifest = z.object({ license: z.string().optional() });

/** What is needed to build or to run; what only tests and checks need is not given to anybody. */
const packages = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { license }]) => {
    const name = path.replace(/^.*node_modules\//u, '');
    const file = join(path, 'package.json');
    // Packages for other machines are in the lock file only.
    const own = existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
    return { name, path, licence: own.license ?? license ?? UNSAID[name]?.licence ?? '' };
  });

/** `(MIT OR GPL-3.0-or-later)`: one of them will do; with AND all must. */
function isAllowed(name: string, licence: string): boolean {
  const isOne = (part: string) =>
    FREE.has(part) || EXCEPTIONS.some(([those, what]) => those.test(name) && what === part);
  const plain = licence.replace(/[()]/gu, '');
  return plain.split(' AND ').every((part) => part.split(' OR ').some(isOne));
}

describe('the licences of what the site and the command line are made of', () => {
  it('are all known, and let it be used and handed on', () => {
    expect(packages.length).toBeGreaterThan(200);
    const refused = packages.filter(({ name, licence }) => !isAllowed(name, licence));
    expect(refused.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('have no exception that nothing needs any more', () => {
    for (const [those, licence] of EXCEPTIONS) {
      const holders = packages.filter(({ name }) => those.test(name));
      expect(holders.map((one) => one.licence).join(' ')).toContain(licence);
    }
  });

  it.each(Object.entries(UNSAID))('%s says elsewhere what it is', (name, { file, says }) => {
    const [found] = packages.filter((one) => one.name === name);
    expect(readFileSync(join(found?.path ?? '', file), 'utf8')).toContain(says);
  });

  it('tell a licence that may not be handed on from one that may', () => {
    expect(isAllowed('x', 'GPL-3.0-only')).toBe(false);
    expect(isAllowed('x', 'MIT AND GPL-3.0-only')).toBe(false);
    expect(isAllowed('x', 'LGPL-3.0-or-later')).toBe(false);
    expect(isAllowed('x', '')).toBe(false);
    expect(isAllowed('x', '(MIT OR GPL-3.0-only)')).toBe(true);
  });
});

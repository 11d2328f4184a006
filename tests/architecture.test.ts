import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const CODE = /\.tsx?$/;
/** Rooms of lib/ in the order in which they may build on each other. */
const ROOMS = ['import', 'work', 'search', 'compare', 'cite'];

function filesUnder(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(file, 'utf8');
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...statements].map(([, type, named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    return {
      from: file,
      to: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
      typeOnly: type !== undefined,
    };
  });
}

const lib = filesUnder('lib').flatMap(importsOf);
const everything = [...filesUnder('app'), ...filesUnder('scripts')].flatMap(importsOf).concat(lib);

function roomOf(path: string): string | undefined {
  const [top, room, rest] = path.split('/');
  return top === 'lib' && rest !== undefined ? room : undefined;
}

function offenders(imports: readonly Import[], offends: (it: Import) => boolean) {
  return imports.filter(offends).map(({ from, to }) => `${from} → ${to}`);
}

describe('the house', () => {
  it('has found its rooms', () => {
    expect(lib.length).toBeGreaterThan(30);
    expect(everything.length).toBeGreaterThan(lib.length);
  });

  it('keeps model.ts free of imports but for the type derived from the schema', () => {
    expect(offenders(lib, ({ from, typeOnly }) => from === 'lib/model.ts' && !typeOnly)).toEqual(
      [],
    );
  });

  it('lets a room of lib build only on rooms before it', () => {
    const upward = ({ from, to, typeOnly }: Import) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (there === undefined || here === there || from === 'lib/model.ts') return false;
      if (here === undefined) return !typeOnly;
      return ROOMS.indexOf(there) > ROOMS.indexOf(here);
    };
    expect(offenders(lib, upward)).toEqual([]);
  });

  it('keeps lib away from React, Next, app and scripts', () => {
    const outside = ({ to }: Import) => /^(react|react-dom|next)(\/|$)|^app\/|^scripts\//.test(to);
    expect(offenders(lib, outside)).toEqual([]);
  });

  it('lets only the corpus loader touch the disk', () => {
    const touches = ({ from, to }: Import) =>
      from !== 'lib/work/corpus.ts' && (to.startsWith('node:') || builtinModules.includes(to));
    expect(offenders(lib, touches)).toEqual([]);
  });

  it('keeps app and scripts apart', () => {
    const crosses = ({ from, to }: Import) =>
      (from.startsWith('app/') && to.startsWith('scripts/')) ||
      (from.startsWith('scripts/') && to.startsWith('app/'));
    expect(offenders(everything, crosses)).toEqual([]);
  });

  it.each([
    ['nodejieba', 1],
    ['flexsearch', 2],
    ['remark-parse', 2],
    ['opencc-js', 1],
    ['sirv', 1],
    ['pinyin-pro', 1],
    ['papaparse', 1],
    ['mammoth', 1],
    ['unpdf', 1],
    ['rehype-parse', 1],
    ['@noble/hashes', 1],
  ])('lets %s in through at most %i files', (dependency, most) => {
    const owners = new Set(
      everything
        .filter(({ to }) => to === dependency || to.startsWith(`${dependency}/`))
        .map(({ from }) => from),
    );
    expect(owners.size).toBeGreaterThan(0);
    expect([...owners].length, [...owners].join(', ')).toBeLessThanOrEqual(most);
  });

  it('has no circle of imports', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of everything) {
      if (!typeOnly && CODE.test(to)) next.set(from, [...(next.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (done.has(file)) return;
      expect(trail, `circle: ${[...trail, file].join(' → ')}`).not.toContain(file);
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
  });
});

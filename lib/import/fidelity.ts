import type { Account, Claim, Fault, Ledger, LedgerArtefact } from './account.ts';
import { readGlyphs, squeeze } from './glyphs.ts';
import { bodyOf, settleMoves } from './moves.ts';
import {
  around,
  charsAt,
  freeIn,
  indexOfRun,
  isIn,
  type Owner,
  type Register,
  settle,
  type Wanted,
} from './register.ts';

function settleArtefact(register: Register, { kind, lines, whole, text }: LedgerArtefact): void {
  const wanted: readonly Wanted[] = squeeze(text).map((char) => ({ char, address: kind }));
  const free = freeIn(register, [lines]);
  const start = whole ? 0 : indexOfRun(charsAt(register, free), squeeze(text));
  if (start < 0) {
    register.faults.push({
      file: register.file,
      line: lines[0],
      found: '台账所列文字不在该行',
      expected: `“${text}”（${kind}）`,
      remedy: '改正台账中的 line 或 text',
    });
    return;
  }
  const part = whole ? free : free.slice(start, start + wanted.length);
  const remedy = '改正台账中的 lines 或 text';
  settle(register, part, wanted, { id: `#${kind}`, nameOf: () => '台账', remedy });
}

function overlaps(claims: readonly Claim[]): readonly Fault[] {
  return claims.flatMap((claim, index) =>
    claims.slice(0, index).flatMap((other) => {
      const shared = claim.lines.filter(([first, last]) =>
        other.lines.some((range) => first <= range[1] && range[0] <= last),
      );
      return shared.map((range) => ({
        file: claim.file,
        found: `行 ${range.join('-')} 与 ${other.work} 所占的行重叠`,
        expected: '每行只属于一件文献',
        remedy: '改正其中一件的 source.lines',
      }));
    }),
  );
}

function reportOrphans(register: Register, claims: readonly Claim[]): void {
  const { glyphs, owners, reported, faults, file } = register;
  const isOrphan = (index: number) =>
    owners[index] === undefined && !glyphs[index]?.notation && !reported.has(index);
  for (let start = 0; start < glyphs.length; start++) {
    if (!isOrphan(start)) continue;
    let end = start;
    while (end < glyphs.length && isOrphan(end) && glyphs[end]?.line === glyphs[start]?.line) end++;
    const line = glyphs[start]?.line ?? 1;
    faults.push({
      file,
      line,
      found: `未入账的“${around(register, start, end)}”`,
      expected: claims.some((claim) => isIn(line, claim.lines))
        ? '与正文隔开的文字列入台账 moves'
        : '属于一件文献，或列入台账 artefacts',
      remedy: '改一件文献的 source.lines，或在台账中列出',
    });
    start = end - 1;
  }
}

function countNames(names: Iterable<string | undefined>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function compareNotation(
  file: string,
  found: Readonly<Record<string, number>>,
  listed: Readonly<Record<string, number>>,
): readonly Fault[] {
  return [...new Set([...Object.keys(found), ...Object.keys(listed)])]
    .filter((kind) => (found[kind] ?? 0) !== (listed[kind] ?? 0))
    .map((kind) => ({
      file,
      found: `${kind} 记号 ${found[kind] ?? 0} 字`,
      expected: `台账 notation 所记 ${listed[kind] ?? 0} 字`,
      remedy: '核对原件是否改动；没有改动则如实更新台账',
    }));
}

/**
 * Accounts for every character of a source: it is in exactly one work, in order
 * but for listed moves, or in a listed artefact, or a leftover of the file
 * format that `findNotation` knows; and the works have no character that the
 * source has not.
 *
 * @param file named in faults
 * @param text the decoded source
 * @param claims the works that stand in it, each with its lines and texts
 */
export function accountSource(
  file: string,
  text: string,
  claims: readonly Claim[],
  ledger: Ledger,
): Account {
  const glyphs = readGlyphs(text);
  const register: Register = {
    file,
    glyphs,
    owners: glyphs.map(() => undefined),
    reported: new Set(),
    faults: [...overlaps(claims)],
    corrections: 0,
  };
  for (const artefact of ledger.artefacts) settleArtefact(register, artefact);

  let added = 0;
  let moves = 0;
  for (const claim of claims) {
    const owner: Owner = {
      id: claim.work,
      nameOf: (glyph) => `${claim.file} ${glyph?.address ?? ''}`.trim(),
      remedy: '照原件改文献；原件识别有误的写入勘误，非正文的写入台账',
    };
    const { rest, ...moving } = settleMoves(register, claim, ledger, owner);
    moves += moving.moved;
    added += moving.added;
    added += settle(register, freeIn(register, [bodyOf(claim)]), rest, owner);
  }
  reportOrphans(register, claims);

  const notation = countNames(glyphs.map((glyph) => glyph.notation));
  const byOwner = countNames(register.owners);
  const isArtefact = (name: string) => name.startsWith('#');
  return {
    file,
    characters: glyphs.length,
    works: claims.map(({ work }) => ({ work, characters: byOwner[work] ?? 0 })),
    notation,
    artefacts: Object.fromEntries(
      Object.entries(byOwner).flatMap(([name, count]) =>
        isArtefact(name) ? [[name.slice(1), count]] : [],
      ),
    ),
    corrections: register.corrections,
    moves,
    unaccounted: register.owners.filter(
      (owner, index) => owner === undefined && !glyphs[index]?.notation,
    ).length,
    added,
    faults: [...register.faults, ...compareNotation(file, notation, ledger.notation)],
  };
}

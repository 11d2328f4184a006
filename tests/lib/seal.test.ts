import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashContent, SealError, seal, unseal, unsealBeside } from '../../lib/seal.ts';
import { sha256 } from '../../lib/sha256.ts';
import { files } from './search/corpus-index.ts';

const FOLDER = 'search/0123456789abcdef/';
const names = [...files.keys()];
const someFile = fc.constantFrom(...names).map((name) => [name, files.get(name) ?? ''] as const);

describe('a published file', () => {
  it('comes out of its seal as it went in, and is JSON under it', () => {
    for (const [name, content] of files) {
      const sealed = seal(FOLDER + name, content);
      expect(unseal(FOLDER + name, sealed)).toBe(content);
      expect(JSON.parse(sealed)[1]).toEqual(JSON.parse(content));
    }
  });

  it('costs 21 bytes to seal', () => {
    const content = '["治水"]';
    expect(seal('search/x/g0.json', content).length - content.length).toBe(21);
  });

  it('does not open when any one character is another', () => {
    fc.assert(
      fc.property(
        someFile,
        fc.nat(),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ([name, content], place, character) => {
          const sealed = seal(FOLDER + name, content);
          const at = place % sealed.length;
          const altered = sealed.slice(0, at) + character + sealed.slice(at + 1);
          fc.pre(altered !== sealed);
          expect(() => unseal(FOLDER + name, altered)).toThrow(SealError);
        },
      ),
    );
  });

  it('does not open when it is cut short, or has more than it had', () => {
    fc.assert(
      fc.property(someFile, fc.nat(), fc.string(), ([name, content], place, more) => {
        const sealed = seal(FOLDER + name, content);
        const short = sealed.slice(0, place % sealed.length);
        expect(() => unseal(FOLDER + name, short)).toThrow(SealError);
        fc.pre(more !== '');
        expect(() => unseal(FOLDER + name, sealed + more)).toThrow(SealError);
      }),
    );
  });

  it('does not open as another file, of its folder or of another version', () => {
    fc.assert(
      fc.property(someFile, someFile, ([name, content], [other]) => {
        const sealed = seal(FOLDER + name, content);
        expect(() => unseal(`search/fedcba9876543210/${name}`, sealed)).toThrow(SealError);
        fc.pre(name !== other);
        expect(() => unseal(FOLDER + other, sealed)).toThrow(SealError);
      }),
    );
  });

  it('named by its content is checked against its name', () => {
    const content = JSON.stringify([['VOCs', '挥发性有机物']]);
    const name = `lexicon/synonyms.${hashContent(content)}.json`;
    expect(unseal(name, content)).toBe(content);
    expect(() => unseal(name, content.slice(1))).toThrow(`数据文件损坏，请重新发布（${name}）`);
    expect(() => unseal(name, seal(name, content))).toThrow(SealError);
  });

  it('says which file it is, and what to do', () => {
    expect(() => unseal(`${FOLDER}g0.json`, '')).toThrow(
      `索引文件损坏，请重新发布（${FOLDER}g0.json）`,
    );
  });
});

describe('a published file opened beside other work', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['as over TLS', {}],
    ['as by plain http, where the browser has no digest', { crypto: {} }],
  ])('%s opens just as at once', async (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    for (const [name, content] of files) {
      const sealed = seal(FOLDER + name, content);
      expect(await unsealBeside(FOLDER + name, sealed)).toBe(content);
      await expect(unsealBeside(FOLDER + name, sealed.slice(1))).rejects.toThrow(SealError);
      const named = `works/${name.replace('.json', '')}.${hashContent(content)}.json`;
      expect(await unsealBeside(named, content)).toBe(content);
      await expect(unsealBeside(named, `${content} `)).rejects.toThrow(SealError);
    }
  });
});

describe('sha256', () => {
  it('is that of the standard', () => {
    // FIPS 180-4 examples; the last checked with sha256sum.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('入河排污口')).toBe(
      'd5c4589a142dd2b688221ea86b512a469f9de04650ed645bb66d44a03ef50af5',
    );
  });
});

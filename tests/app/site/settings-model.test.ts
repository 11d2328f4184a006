import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  EARLY_SCRIPT,
  readSettings,
  SETTINGS,
  writeSettings,
} from '../../../app/site/settings-model.ts';

/** Runs the early script as a browser would and tells what it set. */
function runEarly(kept: string | null | (() => never)): ReadonlyMap<string, string> {
  const set = new Map<string, string>();
  runInNewContext(EARLY_SCRIPT, {
    URLSearchParams,
    localStorage: { getItem: () => (typeof kept === 'function' ? kept() : kept) },
    document: {
      documentElement: { setAttribute: (name: string, value: string) => set.set(name, value) },
    },
  });
  return set;
}

describe('settings', () => {
  it('come back as they were kept, every choice of each', () => {
    for (const { key, choices } of SETTINGS) {
      for (const [value] of choices) {
        const read = readSettings(writeSettings(new Map([[key, value]])));
        expect(read.get(key) ?? '').toBe(value);
      }
    }
  });

  it('pass over what they do not know', () => {
    expect(readSettings('size=huge&colour=red&theme=dark')).toEqual(new Map([['theme', 'dark']]));
    expect(readSettings(undefined).size).toBe(0);
  });

  it('offer five sizes', () => {
    expect(SETTINGS.find(({ key }) => key === 'size')?.choices).toHaveLength(5);
  });
});

describe('the script that runs before anything is painted', () => {
  it('sets just what is kept', () => {
    expect(runEarly('size=large&theme=calm')).toEqual(
      new Map([
        ['data-size', 'large'],
        ['data-theme', 'calm'],
      ]),
    );
  });

  it('sets nothing that is no setting, and nothing when nothing is kept', () => {
    expect(runEarly('onclick=x&size=small')).toEqual(new Map([['data-size', 'small']]));
    expect(runEarly(null).size).toBe(0);
  });

  it('does no harm where nothing may be kept', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    expect(runEarly(refuse).size).toBe(0);
  });

  it('can stand inside a script element as it is', () => {
    expect(EARLY_SCRIPT).not.toMatch(/<|-->/);
  });
});

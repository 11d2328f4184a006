'use client';

import { type FormEvent, useState } from 'react';
import type { Side, Unit } from '../../lib/search/neighbours.ts';
import { ExportButtons } from './export-buttons.tsx';
import type { KwicShown, SheetName } from './messages.ts';
import { NeighbourList } from './neighbour-list.tsx';
import { addRule, type Beside, type SearchState } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';
import type { AskWorker } from './use-worker.ts';

const SIDES = ['left', 'right'] as const satisfies Side[];
const SIDE_NAMES: Readonly<Record<Side, string>> = { left: '左邻', right: '右邻' };
const UNIT_NAMES: Readonly<Record<Unit, string>> = { word: '词', character: '字' };
const SHEETS: Readonly<Record<Unit, Readonly<Record<Side, SheetName>>>> = {
  word: { left: 'left', right: 'right' },
  character: { left: 'before', right: 'after' },
};
const TABS = [
  { beside: 'words', unit: 'word' },
  { beside: 'characters', unit: 'character' },
] as const satisfies { beside: Beside; unit: Unit }[];
/** What can stand beside a key and still be a phrase, in UTF-16 units. */
const LONGEST_TEXT = 20;

interface StateProps {
  readonly state: SearchState;
  readonly go: Go;
}

/** Opens the lists of what stands beside the key, one at a time; a second click closes it. */
export function BesideTabs({ state, go }: StateProps) {
  return (
    <nav className="sorts" aria-label="左右邻">
      <span>左右</span>
      <ul>
        {TABS.map(({ beside, unit }) => {
          const isOpen = state.beside === beside;
          return (
            <li key={beside}>
              <StateLink
                to={{ ...state, beside: isOpen ? 'none' : beside }}
                go={go}
                {...(isOpen && { 'aria-current': 'true' })}
              >
                邻{UNIT_NAMES[unit]}
              </StateLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface BesidePanelProps extends StateProps {
  readonly ask: AskWorker;
  readonly shown: KwicShown;
}

/** The words, or the characters, just left and right of the key, with their counts. */
export function BesidePanel({ ask, state, go, shown }: BesidePanelProps) {
  const tab = TABS.find(({ beside }) => beside === state.beside);
  if (!tab) return null;
  const { unit } = tab;
  const neighbours = unit === 'word' ? shown.neighbours : shown.characters;
  const name = UNIT_NAMES[unit];
  return (
    <div className="beside">
      <p className="beside-how">
        {unit === 'word'
          ? '按分词列出紧邻的词。点词只留它，点“排除”去掉它。'
          : '列出紧邻的字，不论分词：排除“区”，盐湖区、盐湖区委都去掉。两字以上写进格里。'}
      </p>
      <div className="beside-sides">
        {SIDES.map((side) => (
          <section key={side} aria-labelledby={`beside-${side}`}>
            <h2 id={`beside-${side}`}>
              {SIDE_NAMES[side]}
              {name}
            </h2>
            {unit === 'character' ? <TextRule state={state} go={go} side={side} /> : null}
            <NeighbourList
              state={state}
              go={go}
              side={side}
              unit={unit}
              neighbours={neighbours[side]}
            />
            <ExportButtons
              ask={ask}
              state={state}
              sheet={SHEETS[unit][side]}
              name={`${SIDE_NAMES[side]}${name}`}
              formats={['csv', 'json']}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

/** A rule about any text that stands there, as long as the reader likes. */
function TextRule({ state, go, side }: StateProps & { readonly side: Side }) {
  const [text, setText] = useState('');
  const written = text.trim();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (written === '') return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const keep = submitter instanceof HTMLButtonElement && submitter.value === 'keep';
    setText('');
    go(addRule(state, { side, keep, text: written }));
  }

  return (
    <form className="beside-text" onSubmit={submit}>
      <label>
        <span>{side === 'left' ? '左文以此结尾' : '右文以此开头'}</span>
        <input
          type="text"
          value={text}
          maxLength={LONGEST_TEXT}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {/* The first is what Enter does. */}
      <button type="submit" className="act" value="drop" disabled={written === ''}>
        排除
      </button>
      <button type="submit" className="act" value="keep" disabled={written === ''}>
        只留
      </button>
    </form>
  );
}

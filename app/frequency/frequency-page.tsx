'use client';

import { useCallback, useEffect, useState } from 'react';
import type { FrequencyMatrix } from '../../lib/search/frequency.ts';
import { saveFile } from '../search/save-file.ts';
import { useWorker } from '../search/use-worker.ts';
import { ExportRow } from '../site/export-row.tsx';
import {
  boundTerms,
  type FrequencyState,
  frequencyAddress,
  MEASURES,
  type Measure,
  readFrequency,
} from './frequency-state.ts';
import { FrequencyTable } from './frequency-table.tsx';

const MEASURE_NAMES: Readonly<Record<Measure, string>> = { count: '处数', rate: '每万字处数' };
const START: FrequencyState = { terms: [], measure: 'count', sort: 'order' };

/** A list of terms → how often each stands in each work. The address holds the list. */
export function FrequencyPage() {
  const ask = useWorker();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState(START);
  const [matrix, setMatrix] = useState<FrequencyMatrix>();
  const [failure, setFailure] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const { terms, measure } = state;
  const list = terms.join('\n');
  const { left } = boundTerms(typed);

  useEffect(() => {
    function restore(): void {
      const restored = readFrequency(new URLSearchParams(window.location.search));
      setState(restored);
      setTyped((before) => (restored.terms.length > 0 ? restored.terms.join('\n') : before));
    }
    restore();
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, []);

  useEffect(() => {
    setFailure('');
    if (list === '') {
      setMatrix(undefined);
      return;
    }
    setWaiting(true);
    ask(
      'frequency',
      { terms: list.split('\n') },
      {
        tell: setMatrix,
        done: () => setWaiting(false),
        fail: (message) => {
          setFailure(message);
          setWaiting(false);
        },
      },
    );
  }, [ask, list]);

  const go = useCallback((next: FrequencyState) => {
    setState(next);
    window.history.pushState(null, '', frequencyAddress(next));
  }, []);

  return (
    <>
      <p className="page-lead">
        贴入一列词，一行一个（或一列表格、一串顿号隔开的词）；每个词按检索式逐字计数，点数字到原文。
      </p>
      <form
        className="frequency-form scripted"
        onSubmit={(event) => {
          event.preventDefault();
          go({ ...state, terms: boundTerms(typed).terms });
        }}
      >
        <textarea
          name="terms"
          aria-label="词表，一行一个词"
          rows={8}
          value={typed}
          placeholder={'入河排污口\n黑臭水体\n~VOCs'}
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p>
          <button type="submit" className="act" disabled={boundTerms(typed).terms.length === 0}>
            计数
          </button>
          <span className="figure">
            {boundTerms(typed).terms.length} 个词
            {left > 0 ? `，另有 ${left} 个过多或过长，不计` : ''}
          </span>
        </p>
      </form>
      {failure === '' ? null : (
        <p role="alert" className="search-said">
          没有算成。{failure}。
        </p>
      )}
      {isWaiting && !matrix ? <p className="search-said search-wait">正在逐字计数……</p> : null}
      {matrix && list !== '' ? (
        <section className="frequency-result" aria-busy={isWaiting} aria-label="词频表">
          <div className="frequency-tools">
            <fieldset className="frequency-measure">
              <legend className="unseen">表中数字</legend>
              {MEASURES.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="measure"
                    checked={one === measure}
                    onChange={() => go({ ...state, measure: one })}
                  />
                  {MEASURE_NAMES[one]}
                </label>
              ))}
            </fieldset>
            <ExportRow
              name="词频表"
              formats={['csv', 'json']}
              save={(format) =>
                ask('exportFrequency', { terms, format }, { tell: saveFile, fail: setFailure })
              }
            />
          </div>
          <FrequencyTable
            matrix={matrix}
            measure={measure}
            sort={state.sort}
            setSort={(sort) => go({ ...state, sort })}
          />
        </section>
      ) : null}
    </>
  );
}

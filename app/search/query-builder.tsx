'use client';

import { useEffect, useState } from 'react';
import { KIND_WORDS } from '../../lib/search/fields.ts';
import { BLANK, type BuilderFields, fromQuery, toQuery } from './builder-query.ts';
import { type SearchState, withQuery } from './search-state.ts';
import type { Go } from './state-link.tsx';

const TERM_ROWS = [
  { name: 'all', title: '同时含', hint: '入河排污口 监测' },
  { name: 'any', title: '任一含', hint: 'VOCs 挥发性有机物' },
  { name: 'none', title: '不含', hint: '农村' },
] as const;

const VALUE_ROWS = [
  { name: 'place', title: '地区', hint: '朔州' },
  { name: 'year', title: '年', hint: '2022 或 2021-2025' },
  { name: 'title', title: '标题', hint: '生态环境保护规划' },
  { name: 'chapter', title: '章', hint: '移动源' },
] as const;

interface QueryBuilderProps {
  readonly state: SearchState;
  readonly go: Go;
}

/** A form that writes the language of queries, and reads back what was typed. */
export function QueryBuilder({ state, go }: QueryBuilderProps) {
  const [fields, setFields] = useState(BLANK);
  const [isReadable, setReadable] = useState(true);
  const { query } = state;

  useEffect(() => {
    const read = fromQuery(query);
    setReadable(read !== undefined);
    // What was typed into the form stays as typed while it says the same.
    setFields((before) => (toQuery(before) === query ? before : (read ?? BLANK)));
  }, [query]);

  const field = (name: keyof BuilderFields) => ({
    name,
    value: fields[name],
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ target }: { target: HTMLInputElement | HTMLSelectElement }) =>
      setFields({ ...fields, [name]: target.value }),
  });
  const written = toQuery(fields);

  return (
    <details className="builder scripted">
      <summary>组合检索</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(withQuery(state, written));
        }}
      >
        {TERM_ROWS.map(({ name, title, hint }) => (
          <label key={name} className="builder-wide">
            <span>{title}</span>
            <input type="text" placeholder={hint} {...field(name)} />
          </label>
        ))}
        <div className="builder-wide builder-near">
          <label>
            <span>相邻</span>
            <input type="text" placeholder="黄河 治理" {...field('near')} />
          </label>
          <label>
            <span>相距至多</span>
            <input type="number" min={0} max={9999} {...field('within')} />
            <span>字</span>
          </label>
        </div>
        {VALUE_ROWS.map(({ name, title, hint }) => (
          <label key={name}>
            <span>{title}</span>
            <input type="text" placeholder={hint} {...field(name)} />
          </label>
        ))}
        <label>
          <span>文种</span>
          <select {...field('kind')}>
            <option value="">不限</option>
            {Object.values(KIND_WORDS).map(([word]) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <p className="builder-note">
          {isReadable
            ? '一栏里的几个词用空格隔开；词前加 ~ 连同义写法一并查。'
            : '框里的检索式写不进这张表；从这里检索会另写一条。'}
        </p>
        <p className="builder-go">
          <button type="submit" className="act" disabled={written === ''}>
            检索
          </button>
          {written === '' ? null : <code>{written}</code>}
        </p>
      </form>
    </details>
  );
}

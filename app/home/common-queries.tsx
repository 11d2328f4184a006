import type { Work } from '../../lib/model.ts';
import { textsOf } from '../../lib/work/walk.ts';
import { sitePath } from '../site/paths.ts';

/** What offices look up most; only those that the corpus holds are offered. */
const QUERIES = [
  '入河排污口',
  '三线一单',
  '黑臭水体',
  '公转铁',
  '挥发性有机物',
  '秋冬季',
  '生态保护红线',
  'PM2.5',
];

export function CommonQueries({ works }: { readonly works: readonly Work[] }) {
  const text = works.flatMap((work) => [...textsOf(work)].map((prose) => prose.text)).join('\n');
  const held = QUERIES.filter((query) => text.includes(query));
  if (held.length === 0) return null;
  return (
    <nav className="home-queries" aria-label="常查">
      <span>常查</span>
      <ul>
        {held.map((query) => (
          <li key={query}>
            <a href={sitePath(`/search/?q=${encodeURIComponent(query)}`)}>{query}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

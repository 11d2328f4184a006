import { countCharacters } from '../../lib/work/walk.ts';
import { corpus, ingestDate } from './corpus.ts';
import { chineseDate } from './figures.ts';
import { sitePath } from './paths.ts';

export function SiteFooter() {
  const { works } = corpus();
  const characters = works.reduce((sum, work) => sum + countCharacters(work), 0);
  const date = ingestDate();
  return (
    <footer className="foot">
      <p>
        青典 · {works.length} 件，{characters.toLocaleString('zh-CN')} 字
        {date ? ` · ${chineseDate(date)}入库` : ''} · 文字照录原件，改读之处逐一注明 ·{' '}
        <a href={sitePath('/about/')}>来源、权利与校记</a>
      </p>
    </footer>
  );
}

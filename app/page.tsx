import './styles/home.css';
import { passagesOf } from '../lib/work/passages.ts';
import { countCharacters } from '../lib/work/walk.ts';
import { CommonQueries } from './home/common-queries.tsx';
import { Shelf } from './home/shelf.tsx';
import { corpus, ingestDate } from './site/corpus.ts';
import { chineseDate, inTenThousands } from './site/figures.ts';
import { SearchForm } from './site/search-form.tsx';
import { SiteHeader } from './site/site-header.tsx';

export default function HomePage() {
  const { works } = corpus();
  const characters = works.reduce((sum, work) => sum + countCharacters(work), 0);
  const passages = works.reduce((sum, work) => sum + passagesOf(work).length, 0);
  const places = new Set(works.map(({ meta }) => meta.place.code)).size;
  const date = ingestDate();
  return (
    <>
      <SiteHeader name={false} search={false} />
      <main id="main" tabIndex={-1} className="page home">
        <section className="home-hero" aria-labelledby="name">
          <h1 id="name" className="home-name">
            青典
          </h1>
          <p className="home-claim">环境政策文件，逐字可检，逐条可引，各市可对读。</p>
          <SearchForm placeholder="入河排污口、三线一单、PM2.5 …" autoFocus />
          <CommonQueries works={works} />
        </section>
        <section aria-labelledby="shelf">
          <div className="home-holds">
            <h2 id="shelf">书目</h2>
            <p className="figure">
              {works.length} 件 · {places} 地 · {passages.toLocaleString('zh-CN')} 段 ·{' '}
              <span>{inTenThousands(characters)}字</span>
              {date ? (
                <>
                  {' · '}
                  <span>{chineseDate(date)}入库</span>
                </>
              ) : null}
            </p>
          </div>
          <Shelf works={works} />
        </section>
      </main>
    </>
  );
}

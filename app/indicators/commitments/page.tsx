import '../../styles/indicators.css';
import '../../styles/commitments.css';
import type { Metadata } from 'next';
import { countCommitments } from '../../../lib/compare/commitment-counts.ts';
import { corpus } from '../../site/corpus.ts';
import { SiteHeader } from '../../site/site-header.tsx';
import { shelved } from '../../topics/shelved.ts';
import { topicTable } from '../../topics/topic-table.ts';
import { placeName } from '../../works/describe.ts';
import { WorkTitle } from '../../works/work-title.tsx';
import { SectionNav } from '../section-nav.tsx';
import { CountsTable } from './counts-table.tsx';
import { Departments } from './departments.tsx';
import { topicClausesPath, weighedAbout, weighedOf, workClausesPath } from './weighed.ts';

export const metadata: Metadata = {
  title: '承诺用语',
  description: '各件文献与各专题中必须、确保、力争、鼓励等承诺用语的处数，每个数都通到所数的条款。',
};

/** How firmly the works commit themselves, by the words they use; every count can be read. */
export default async function CommitmentsPage() {
  const works = shelved(corpus().works);
  const { topics } = await topicTable();
  const byTopic = await Promise.all(
    topics.map(async ({ id, name }) => ({
      key: id,
      name,
      path: topicClausesPath(id),
      count: countCommitments(await weighedAbout(id)),
    })),
  );
  return (
    <>
      <SiteHeader current="/indicators/" />
      <main id="main" tabIndex={-1} className="page indicators">
        <h1 className="page-title">承诺用语</h1>
        <SectionNav current="/indicators/commitments/" />
        <p className="page-lead">
          {'按力度分四级，在正文各段里逐字计数；标题、表格、转发通知不计，“基本农田”“不得不”一类别义的不计。' +
            '大字是处数，点它到各条；小字是每万字处数。词只是词，是否成为约束还要看上下文。'}
        </p>
        <section aria-labelledby="works">
          <h2 id="works" className="indicators-head">
            按文献
          </h2>
          <CountsTable
            of="文献"
            units={works.map((work) => ({
              key: work.id,
              name: (
                <>
                  <span className="small-line">{placeName(work)}</span> <WorkTitle work={work} />
                </>
              ),
              path: workClausesPath(work.id),
              count: countCommitments(weighedOf(work)),
            }))}
          />
        </section>
        <section aria-labelledby="topics">
          <h2 id="topics" className="indicators-head">
            按专题
          </h2>
          <CountsTable of="专题" units={byTopic} />
        </section>
        <section aria-labelledby="departments">
          <h2 id="departments" className="indicators-head">
            责任部门
          </h2>
          <p className="page-lead">指标表里印出责任部门的，按部门列出所负责的指标。</p>
          <Departments />
        </section>
      </main>
    </>
  );
}

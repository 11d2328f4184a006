import '../styles/topics.css';
import '../styles/wide-table.css';
import type { Metadata } from 'next';
import { corpus } from '../site/corpus.ts';
import { SiteHeader } from '../site/site-header.tsx';
import { TopicMatrix } from './topic-matrix.tsx';
import { topicTable } from './topic-table.ts';

export const metadata: Metadata = {
  title: '专题',
  description: '各地文献就各个专题说了什么：逐件列出章节与段落，没有的直说没有。',
};

/** Topics by works: who says how much on what, and where. */
export default async function TopicsPage() {
  const table = await topicTable();
  return (
    <>
      <SiteHeader current="/topics/" />
      <main id="main" tabIndex={-1} className="page topics">
        <h1 className="page-title">专题</h1>
        <p className="page-lead">
          {`${table.topics.length} 个专题，${corpus().works.length} 件文献：每件就每个专题说了什么。` +
            '一段只归一个专题，先看标题，再看文字，与检索里的“专题”同一办法，段数也相合；' +
            '归了别的专题而也提到的，另外列出。'}
        </p>
        <TopicMatrix table={table} works={corpus().works} />
      </main>
    </>
  );
}

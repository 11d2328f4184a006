import type { Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { outlineOf } from '../../lib/work/outline.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { sitePath } from '../site/paths.ts';
import { Apparatus } from './apparatus.tsx';
import { Blocks } from './blocks.tsx';
import { notesIn, notesOf } from './collations.ts';
import { ContentsTree } from './contents-tree.tsx';
import { contentsItems } from './outline-items.ts';
import { readingOf } from './reading.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { WorkRecord } from './record.tsx';
import { TitleBlock } from './title-block.tsx';
import { WorkActs } from './work-acts.tsx';

/** The front of a long work: title, record, what stands before its divisions, contents. */
export function WorkFront({ work }: { readonly work: Work }) {
  const reading = readingOf(work);
  const own = work.blocks.filter((block) => block.type !== 'division');
  const partOf = new Map(passagesOf(work).map(({ address, part }) => [address, part]));
  const { tables, boxes } = outlineOf(work);
  const inserts = [
    ...tables.map(({ id, caption }) => ({ address: id, name: caption || '表' })),
    ...boxes.map(({ id, title }) => ({ address: id, name: title || '专栏' })),
  ];
  return (
    <ReadingFrame work={work} items={[]} sections={[]} part="">
      <TitleBlock work={work} reading={reading} />
      <WorkRecord work={work} />
      <WorkActs work={work} />
      {own.length > 0 ? (
        <div className="text">
          <Blocks blocks={own} reading={reading} level={2} />
        </div>
      ) : null}
      <nav className="contents" aria-labelledby="contents">
        <h2 id="contents">目录</h2>
        <ContentsTree items={contentsItems(work)} />
      </nav>
      {inserts.length > 0 ? (
        <nav className="contents" aria-labelledby="inserts">
          <h2 id="inserts">表与专栏</h2>
          <ol>
            {inserts.map(({ address, name }) => (
              <li key={address}>
                <a href={sitePath(hrefOf(work.id, address, partOf.get(address) ?? ''))}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <Apparatus
        notes={[...notesOf(work.titles), ...notesIn(own)]}
        reading={reading}
        sourceFile={work.meta.source.file}
      />
    </ReadingFrame>
  );
}

import type { Work } from '../../lib/model.ts';
import type { Topic } from '../../lib/search/topics.ts';
import { KIND_NAMES } from '../../lib/work/front-matter.ts';
import { sitePath } from '../site/paths.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { placeAt } from '../terms/place.ts';
import { placeName } from '../works/describe.ts';
import { labelOf } from './place-label.ts';
import { shelved } from './shelved.ts';
import { absenceOf, topicPath } from './topic-names.ts';
import type { TopicTable } from './topic-table.ts';

/** Places listed in a cell; the page of the topic has them all. */
const SHOWN = 3;

interface TopicMatrixProps {
  readonly table: TopicTable;
  readonly works: readonly Work[];
}

/** Wider than any screen: it scrolls both ways under its own head and first column. */
export function TopicMatrix({ table, works }: TopicMatrixProps) {
  const ordered = shelved(works);
  return (
    <ScrollRegion name="专题与文献" className="topic-matrix wide-table">
      <table>
        <caption className="unseen">各件文献就各专题所说的段数、字数与所在章节</caption>
        <thead>
          <tr>
            <th scope="col">专题</th>
            {ordered.map((work) => (
              <th key={work.id} scope="col">
                <a className="bare" href={sitePath(`/works/${work.id}/`)}>
                  <span className="small-line">
                    {placeName(work)} {KIND_NAMES[work.meta.kind]}
                  </span>
                  {work.meta.title}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.topics.map((topic) => (
            <tr key={topic.id}>
              <th scope="row">
                <a className="bare" href={topicPath(topic.id)}>
                  {topic.name}
                </a>
                <Absences table={table} works={works} topic={topic} />
              </th>
              {ordered.map((work) => (
                <Cell key={work.id} work={work} topic={topic} table={table} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface CellProps {
  readonly work: Work;
  readonly topic: Topic;
  readonly table: TopicTable;
}

/** How many works have nothing: on a phone their cells are left out for it. */
function Absences({ table, works, topic }: TopicMatrixProps & { readonly topic: Topic }) {
  const absent = works.filter((work) => isAbsent(table, work, topic.id)).length;
  return absent === 0 ? null : (
    <span className="topic-absent">{`${absent} 件${absenceOf(topic)}`}</span>
  );
}

/** Neither a passage about it nor one that speaks of it. */
function isAbsent(table: TopicTable, work: Work, topic: string): boolean {
  return table.share(work.id, topic).passages + table.mentions(work.id, topic).length === 0;
}

function Cell({ work, topic, table }: CellProps) {
  const { passages, characters, places } = table.share(work.id, topic.id);
  const mentions = table.mentions(work.id, topic.id).length;
  const whose = (
    <span className="topic-whose">
      {placeName(work)} {KIND_NAMES[work.meta.kind]}
    </span>
  );
  if (isAbsent(table, work, topic.id)) {
    return (
      <td className="topic-none">
        {whose}
        {absenceOf(topic)}
      </td>
    );
  }
  if (passages === 0) {
    return (
      <td>
        {whose}
        <span className="topic-slight">
          没有专段，
          <a className="figure" href={topicPath(topic.id, work.id)}>
            {mentions} 段提及
          </a>
        </span>
      </td>
    );
  }
  return (
    <td>
      {whose}
      <a className="topic-count figure" href={topicPath(topic.id, work.id)}>
        {passages} 段，{characters.toLocaleString('zh-CN')} 字
      </a>
      <ul>
        {places.slice(0, SHOWN).map(({ passage }) => (
          <li key={passage.id}>
            <a className="bare" href={placeAt(work.id, passage.address, '').href}>
              {labelOf(passage)}
            </a>
          </li>
        ))}
      </ul>
      {places.length > SHOWN ? (
        <a className="topic-more" href={topicPath(topic.id, work.id)}>
          更多 {places.length - SHOWN} 处
          <span className="unseen">
            ：{placeName(work)}
            {work.meta.title}
          </span>
        </a>
      ) : null}
    </td>
  );
}

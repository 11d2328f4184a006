import type { TopicPlace, TopicShare } from '../../lib/compare/topic-share.ts';
import type { Address, Passage, Work, WorkId } from '../../lib/model.ts';
import { sitePath } from '../site/paths.ts';
import { placeAt } from '../terms/place.ts';
import { placeName } from '../works/describe.ts';
import { WorkTitle } from '../works/work-title.tsx';
import { labelOf } from './place-label.ts';

/** Opens the comparison of two works at a place of the first. */
function comparePath(work: WorkId, other: WorkId, address: Address): string {
  return sitePath(`/compare/?works=${work},${other}&at=${address}`);
}

interface WorkShareProps {
  readonly work: Work;
  readonly share: TopicShare;
  /** Passages of other topics that speak of this one too. */
  readonly mentions: readonly Passage[];
  /** The work to compare it with: of the others the one that says most on the topic. */
  readonly other: WorkId | undefined;
}

/** What one work says on the topic: its divisions, and under each how its passages begin. */
export function WorkShare({ work, share, mentions, other }: WorkShareProps) {
  const { passages, characters, places } = share;
  return (
    <section className="topic-work" aria-labelledby={work.id}>
      <h2 id={work.id}>
        <span className="small-line">{placeName(work)}</span>
        <a className="bare" href={sitePath(`/works/${work.id}/`)}>
          <WorkTitle work={work} />
        </a>
      </h2>
      <p className="topic-size figure">
        {passages === 0 ? '没有专段' : `${passages} 段，${characters.toLocaleString('zh-CN')} 字`}
      </p>
      {places.map((place) => (
        <PlaceView key={place.passage.id} work={work} place={place} other={other} />
      ))}
      {mentions.length > 0 ? (
        <details className="topic-mentions" open={passages === 0}>
          <summary>
            {passages === 0 ? '' : '另有 '}
            {mentions.length} 段归别的专题，也提到
          </summary>
          <PassageList work={work} passages={mentions} />
        </details>
      ) : null}
    </section>
  );
}

interface PlaceViewProps extends Pick<WorkShareProps, 'work' | 'other'> {
  readonly place: TopicPlace;
}

function PlaceView({ work, place, other }: PlaceViewProps) {
  const { passage, passages } = place;
  const [, ...below] = passages;
  const { href, name } = placeAt(work.id, passage.address, '');
  const isHeading = passage.kind === 'heading';
  return (
    <div className="topic-entry">
      <p className={isHeading ? 'topic-heading' : 'topic-lead'}>
        <a className="bare" href={href} title={name}>
          {labelOf(passage)}
        </a>
        {isHeading && other !== undefined ? (
          <a className="topic-compare" href={comparePath(work.id, other, passage.address)}>
            对读<span className="unseen">：{labelOf(passage)}</span>
          </a>
        ) : null}
      </p>
      {below.length > 0 ? <PassageList work={work} passages={below} /> : null}
    </div>
  );
}

interface PassageListProps {
  readonly work: Work;
  readonly passages: readonly Passage[];
}

/** How passages begin, each the link to it. */
function PassageList({ work, passages }: PassageListProps) {
  return (
    <ul>
      {passages.map((passage) => {
        const { href, name } = placeAt(work.id, passage.address, '');
        return (
          <li key={passage.id} className={passage.kind === 'heading' ? 'topic-sub' : undefined}>
            <a className="bare" href={href} title={name}>
              {labelOf(passage)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

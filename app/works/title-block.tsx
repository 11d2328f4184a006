import type { Prose as ProseText, Work } from '../../lib/model.ts';
import { collationsOf } from './collations.ts';
import { PlaceMargin } from './place-margin.tsx';
import { Prose } from './prose.tsx';
import type { Reading } from './reading.ts';
import { WorkTitle } from './work-title.tsx';

interface TitleBlockProps {
  readonly work: Work;
  readonly reading: Reading;
}

/** 引题、题名、副题 as printed, in printed order; a title of ours says it is ours. */
export function TitleBlock({ work, reading }: TitleBlockProps) {
  const isPrinted = work.titles.some(({ address }) => address === 'title');
  const titles = work.titles.map((title) => (
    <TitleLine key={title.address} title={title} reading={reading} />
  ));
  if (isPrinted) return <header className="title-block">{titles}</header>;
  return (
    <header className="title-block">
      <h1 className="title-main" id="title">
        <WorkTitle work={work} />
      </h1>
      {titles}
    </header>
  );
}

interface TitleLineProps {
  readonly title: ProseText;
  readonly reading: Reading;
}

function TitleLine({ title, reading }: TitleLineProps) {
  const isMain = title.address === 'title';
  const Tag = isMain ? 'h1' : 'p';
  return (
    <div id={title.address} className={isMain ? 'title-main' : `title-${title.address}`}>
      <Tag className="said">
        <Prose text={title.text} collations={collationsOf(title)} />
      </Tag>
      <PlaceMargin address={title.address} reading={reading} />
    </div>
  );
}

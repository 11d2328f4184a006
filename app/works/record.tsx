import type { ReactNode } from 'react';
import type { Work } from '../../lib/model.ts';
import { KIND_NAMES } from '../../lib/work/front-matter.ts';
import { countCharacters } from '../../lib/work/walk.ts';
import { workById } from '../site/corpus.ts';
import { chineseDate } from '../site/figures.ts';
import { sitePath } from '../site/paths.ts';
import { placeName } from './describe.ts';

/** What the source does not say is said to be unsaid. */
function Absent() {
  return <span className="absent">原文未载</span>;
}

function Supplied() {
  return (
    <abbr className="supplied" title="原文未载，由编者拟补">
      拟补
    </abbr>
  );
}

interface Field {
  readonly name: string;
  readonly value: ReactNode;
  /** Takes a line of its own. */
  readonly long?: boolean;
}

function fieldsOf(work: Work): readonly Field[] {
  const { meta } = work;
  const date = (
    <>
      {meta.date ? chineseDate(meta.date) : <Absent />}
      {meta.supplied?.includes('date') ? <Supplied /> : null}
    </>
  );
  const isReport = meta.kind === 'report';
  const origin: readonly Field[] = isReport
    ? [
        { name: '报刊', value: meta.publishedIn ?? <Absent /> },
        { name: '作者', value: meta.authors?.join('、') ?? <Absent /> },
        { name: '刊发日期', value: date },
      ]
    : [
        {
          name: '发文机关',
          value: (
            <>
              {meta.issuer ?? <Absent />}
              {meta.supplied?.includes('issuer') ? <Supplied /> : null}
            </>
          ),
        },
        { name: '发文字号', value: meta.number ?? <Absent /> },
        { name: '成文日期', value: date },
      ];
  const fields: Field[] = [
    ...origin,
    { name: '地区', value: placeName(work) },
    { name: '文种', value: KIND_NAMES[meta.kind] },
    { name: '字数', value: countCharacters(work).toLocaleString('zh-CN') },
    { name: '权利', value: `${meta.rights.note}。`, long: true },
    {
      name: '来源',
      value: (
        <>
          <a href={sitePath(`/about/#source-${work.id}`)}>{meta.source.file}</a> 第{' '}
          {meta.source.lines.replaceAll('-', '–')} 行
        </>
      ),
      long: true,
    },
  ];
  for (const id of meta.witnesses ?? []) {
    const value = (
      <>
        <a href={sitePath(`/works/${id}/`)}>{workById(id).meta.title}</a>，
        <a href={sitePath(`/works/${work.id}/witness/`)}>两本异文</a>
      </>
    );
    fields.push({ name: '另本', value, long: true });
  }
  if (meta.notes) {
    const notes = meta.notes.map((note) => <p key={note}>{note}</p>);
    fields.push({ name: '说明', value: notes, long: true });
  }
  return fields;
}

/** The header block of a work: what it is, whose, of when, and where it was taken from. */
export function WorkRecord({ work }: { readonly work: Work }) {
  return (
    <dl className="record">
      {fieldsOf(work).map(({ name, value, long }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed at build, and names repeat
        <div key={index} className={long ? 'record-long' : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

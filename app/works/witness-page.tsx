import '../styles/witness.css';
import type { Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { sitePath } from '../site/paths.ts';
import {
  collateWitnesses,
  PILCROW,
  type Variant,
  type WitnessRow,
  type WitnessRun,
  type WitnessText,
} from './collate-witnesses.ts';
import { WorkTitle } from './work-title.tsx';

type Side = 'left' | 'right';

interface WitnessPageProps {
  readonly left: Work;
  readonly right: Work;
}

/** Two readings of one report side by side, every difference numbered and listed. */
export function WitnessPage({ left, right }: WitnessPageProps) {
  const { rows, variants } = collateWitnesses(left, right);
  const anchors = firstRuns(rows);
  const kinds = (['文字', '标点', '写法'] as const)
    .map((kind) => [kind, variants.filter((variant) => variant.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count} 处`)
    .join('，');
  return (
    <>
      <h1 className="page-title">两本异文</h1>
      <p className="page-lead">
        同一报道的两种文本逐字对勘，不计空白，异文 {variants.length} 处：{kinds}
        。各照所据原件，不作取舍。
      </p>
      <nav aria-labelledby="variants">
        <h2 id="variants">异文表</h2>
        <div className="witness-list">
          <table>
            <thead>
              <tr>
                <th scope="col">序</th>
                <th scope="col">上文</th>
                <th scope="col">左本</th>
                <th scope="col">右本</th>
                <th scope="col">类</th>
              </tr>
            </thead>
            <tbody>
              {variants.map((variant) => (
                <VariantRow key={variant.number} variant={variant} />
              ))}
            </tbody>
          </table>
        </div>
      </nav>
      <section aria-labelledby="both">
        <h2 id="both">全文对勘</h2>
        <div className="witness-row witness-head">
          {[left, right].map((work) => (
            <p key={work.id}>
              <a href={sitePath(`/works/${work.id}/`)}>
                <WorkTitle work={work} />
              </a>
              <span>{work.meta.source.file}</span>
            </p>
          ))}
        </div>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed at build; rows have no name
          <div key={index} className="witness-row">
            <Column work={left} texts={row.left} side="left" anchors={anchors} />
            <Column work={right} texts={row.right} side="right" anchors={anchors} />
          </div>
        ))}
      </section>
    </>
  );
}

/** The first run of each difference, which the list leads to. */
function firstRuns(rows: readonly WitnessRow[]): ReadonlySet<WitnessRun> {
  const first = new Map<number, WitnessRun>();
  for (const { left, right } of rows) {
    for (const run of [...left, ...right].flatMap(({ runs }) => runs)) {
      if (run.variant !== undefined && !first.has(run.variant)) first.set(run.variant, run);
    }
  }
  return new Set(first.values());
}

/** What one reading has at a difference; a paragraph that ends there is said to. */
function reading(text: string) {
  if (text === '') return <span className="absent">无</span>;
  if (text.trim() === '' && !text.includes('\n')) return <span className="absent">空格</span>;
  return text.replaceAll('\n', PILCROW);
}

function VariantRow({ variant }: { readonly variant: Variant }) {
  const { number, kind, left, right, before } = variant;
  return (
    <tr>
      <th scope="row">
        <a className="figure" href={`#v${number}`}>
          {number}
        </a>
      </th>
      <td className="witness-before">……{before.replaceAll('\n', PILCROW)}</td>
      <td>{reading(left)}</td>
      <td>{reading(right)}</td>
      <td>{kind}</td>
    </tr>
  );
}

interface ColumnProps {
  readonly work: Work;
  readonly texts: readonly WitnessText[];
  readonly side: Side;
  readonly anchors: ReadonlySet<WitnessRun>;
}

function Column({ work, texts, side, anchors }: ColumnProps) {
  const parts = new Map(passagesOf(work).map(({ address, part }) => [address, part]));
  return (
    <div className="witness-column">
      {texts.map(({ address, runs }) => (
        <p key={address} className="witness-text">
          <a
            className="witness-address figure"
            href={sitePath(hrefOf(work.id, address, parts.get(address) ?? ''))}
          >
            {address === 'title' ? '题名' : address}
          </a>
          {runs.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text have no other name
            <Run key={index} run={run} side={side} anchors={anchors} />
          ))}
        </p>
      ))}
    </div>
  );
}

interface RunProps {
  readonly run: WitnessRun;
  readonly side: Side;
  readonly anchors: ReadonlySet<WitnessRun>;
}

function Run({ run, side, anchors }: RunProps) {
  const { text, variant } = run;
  if (variant === undefined) return text;
  const Tag = side === 'left' ? 'del' : 'ins';
  return (
    <Tag className="variant" id={anchors.has(run) ? `v${variant}` : undefined}>
      {text}
      <sup className="figure">{variant}</sup>
    </Tag>
  );
}

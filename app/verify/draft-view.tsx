import type { Finding } from '../../lib/cite/verify-model.ts';
import { statusName } from '../../lib/cite/verify-report.ts';
import { draftSegments } from './draft-segments.ts';
import { statusClass } from './finding-view.tsx';

interface DraftViewProps {
  readonly draft: string;
  readonly findings: readonly Finding[];
}

/** The draft as it was pasted, each judged part leading to its judgement. */
export function DraftView({ draft, findings }: DraftViewProps) {
  return (
    <div className="verify-draft">
      {draftSegments(draft, findings).map(({ text, finding }, i) => {
        const found = finding === undefined ? undefined : findings[finding];
        if (finding === undefined || !found) {
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a report never change
          return <span key={i}>{text}</span>;
        }
        const number = finding + 1;
        return (
          <a
            key={`d${number}`}
            id={`d${number}`}
            className={`verify-mark ${statusClass(found.status)}`}
            href={`#v${number}`}
          >
            {text}
            <sup className="figure">
              {number}
              {found.status === '一致' ? null : ` ${statusName(found)}`}
            </sup>
          </a>
        );
      })}
    </div>
  );
}

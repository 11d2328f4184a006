'use client';

import { useEffect, useRef, useState } from 'react';
import { STATUSES, type Status } from '../../lib/cite/verify-model.ts';
import { countStatuses } from '../../lib/cite/verify-report.ts';
import { damageSentences } from './damage.ts';
import { DraftView } from './draft-view.tsx';
import { FindingView } from './finding-view.tsx';
import type { Checked } from './messages.ts';
import { ReportTools } from './report-tools.tsx';
import { useVerify } from './use-verify.ts';

/** Characters of one draft; a longer one is better checked part by part. */
const LONGEST_DRAFT = 200_000;
const SAMPLE = '《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）第四章第六节提出：“……”';

function Outcome({ checked, edit }: { readonly checked: Checked; readonly edit: () => void }) {
  const { draft, report, damage } = checked;
  const { findings, unjudged } = report;
  const [only, setOnly] = useState<Status>();
  const headline = useRef<HTMLHeadingElement>(null);
  const counts = countStatuses(findings);
  useEffect(() => headline.current?.focus(), []);
  return (
    <section className="verify-outcome" aria-label="核对结果">
      <header className="verify-summary">
        <h2 ref={headline} tabIndex={-1}>
          {findings.length === 0
            ? '没有要核对的引文或出处'
            : `核对 ${findings.length} 条：${STATUSES.map((status) => `${status} ${counts[status]}`).join('，')}`}
        </h2>
        {damage ? (
          <div className="verify-damage" role="alert">
            {damageSentences(damage).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        ) : null}
        {unjudged.length === 0 ? null : (
          <p>
            另有不足八字、未注出处的短引 {unjudged.length} 处（如“
            {draft.slice(...(unjudged[0] ?? [0, 0]))}”），不核。
          </p>
        )}
        {findings.length === 0 ? null : <ReportTools checked={checked} />}
      </header>
      <div className="verify-sides">
        <div>
          <p className="verify-side-head">
            <b>文稿</b>
            <button type="button" className="act" onClick={edit}>
              修改文稿
            </button>
          </p>
          <DraftView draft={draft} findings={findings} />
        </div>
        <div>
          <fieldset className="verify-filter">
            <legend className="unseen">只看一种</legend>
            {[undefined, ...STATUSES].map((status) => (
              <label key={status ?? '全部'}>
                <input
                  type="radio"
                  name="status"
                  checked={status === only}
                  onChange={() => setOnly(status)}
                />
                {status ?? '全部'}
                <span className="figure">
                  {status === undefined ? findings.length : counts[status]}
                </span>
              </label>
            ))}
          </fieldset>
          <ol className="verify-list">
            {findings.map((finding, i) =>
              only === undefined || finding.status === only ? (
                <FindingView key={finding.at.join()} finding={finding} number={i + 1} />
              ) : null,
            )}
          </ol>
        </div>
      </div>
    </section>
  );
}

/** A draft → how its quotations and references stand. It stays on the machine and out of the address. */
export function VerifyPage() {
  const { verifying, start, reset } = useVerify();
  const [draft, setDraft] = useState('');
  const isRunning = verifying.state === 'running';
  const excess = draft.length - LONGEST_DRAFT;

  if (verifying.state === 'done') return <Outcome checked={verifying.checked} edit={reset} />;
  return (
    <form
      className="verify-form scripted"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) start(draft);
      }}
    >
      <textarea
        name="draft"
        aria-label="文稿"
        rows={14}
        value={draft}
        placeholder={SAMPLE}
        spellCheck={false}
        readOnly={isRunning}
        onChange={({ target }) => setDraft(target.value)}
      />
      <div className="verify-actions">
        <button
          type="submit"
          className="act"
          disabled={isRunning || draft.trim() === '' || excess > 0}
        >
          核对
        </button>
        {isRunning ? (
          <>
            <button type="button" className="act" onClick={reset}>
              停止
            </button>
            <progress aria-label="核对进度" max={1} value={verifying.share} />
            <span className="figure">{Math.round(verifying.share * 100)}%</span>
          </>
        ) : (
          <span className="figure">
            {draft.length} 字{excess > 0 ? `，超过 ${LONGEST_DRAFT} 字，请分几次核对` : ''}
          </span>
        )}
      </div>
      <p role="status" className="unseen">
        {isRunning ? '正在核对' : ''}
      </p>
      {verifying.state === 'failed' ? (
        <p role="alert" className="verify-failure">
          没有核对成。{verifying.message}。
        </p>
      ) : null}
    </form>
  );
}

import type { Work } from '../../lib/model.ts';

/** The title; one that the source does not print says so wherever it stands. */
export function WorkTitle({ work }: { readonly work: Work }) {
  const supplied = work.meta.supplied?.includes('title') ?? false;
  return (
    <>
      <span className="work-name">{work.meta.title}</span>
      {supplied ? (
        <abbr className="supplied" title="原文没有标题，此题由编者拟定">
          拟题
        </abbr>
      ) : null}
    </>
  );
}

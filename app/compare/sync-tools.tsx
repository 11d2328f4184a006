'use client';

interface SyncToolsProps {
  readonly isLocked: boolean;
  readonly onLock: (isLocked: boolean) => void;
  readonly onAlign: () => void;
}

/** Columns that scroll by themselves are made to follow one another, or let go. */
export function SyncTools({ isLocked, onLock, onAlign }: SyncToolsProps) {
  return (
    <fieldset className="sync">
      <legend className="unseen">同步滚动</legend>
      <button
        type="button"
        className="act"
        aria-pressed={isLocked}
        onClick={() => onLock(!isLocked)}
      >
        {isLocked ? '同步：锁定' : '同步：放开'}
      </button>
      <button type="button" className="act" onClick={onAlign}>
        重新对齐
      </button>
    </fieldset>
  );
}

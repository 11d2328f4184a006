import type { Damage } from './messages.ts';

interface DamageNoticeProps {
  readonly damage: Damage;
}

/** What of the site is damaged, and what that means for the answer. */
export function DamageNotice({ damage: { files, scanned } }: DamageNoticeProps) {
  const unread = scanned?.unread ?? [];
  return (
    <div className="search-damage" role="alert">
      <p>索引文件损坏，请重新发布：{files.join('、')}。</p>
      {scanned ? (
        <p>
          索引不可用，已逐件扫描 {scanned.works} 件，
          {unread.length === 0
            ? '计数不受影响，排序从简。'
            : `另有 ${unread.length} 件未能读取，不在计数之内：${unread.map((title) => `《${title}》`).join('')}。`}
        </p>
      ) : (
        <p>计数不受影响。</p>
      )}
    </div>
  );
}

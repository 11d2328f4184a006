/** What of the published data a check had to do without. */
export interface Damage {
  /** Damaged or missing files, relative to the data. */
  readonly files: readonly string[];
  /** Were the works themselves looked through, in place of the index? */
  readonly isScanned: boolean;
  /** How many works it was checked against. */
  readonly works: number;
  /** Titles of those that could not be read. */
  readonly unread: readonly string[];
}

/** What is damaged, and what that means for the judgements: one sentence each. */
export function damageSentences(damage: Damage): readonly [damaged: string, therefore: string] {
  const { files, isScanned, works, unread } = damage;
  const what = isScanned ? '索引文件' : '数据文件';
  const how = isScanned ? `索引不可用，已逐件查找 ${works} 件，` : `已核对 ${works} 件，`;
  const titles = unread.map((title) => `《${title}》`).join('');
  const lack =
    unread.length === 0
      ? '核对不受影响。'
      : `另有 ${unread.length} 件未能读取，不在核对之内：${titles}。`;
  return [`${what}损坏，请重新发布：${files.join('、')}。`, how + lack];
}

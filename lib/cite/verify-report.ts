import {
  type Difference,
  type DifferenceKind,
  type Finding,
  STATUSES,
  type Status,
  type VerifyReport,
} from './verify-model.ts';

/** A judgement as JSON has it; what does not apply is absent. */
export interface PublicFinding {
  readonly quote: string;
  readonly status: Status;
  readonly clause?: string;
  readonly differences?: readonly Difference[];
  readonly kind: Finding['kind'];
  readonly at: Finding['at'];
  /** `《题名》第四章第六节第三段` */
  readonly place?: string;
  readonly reference?: string;
  readonly source?: string;
  readonly notes?: readonly string[];
}

export function publicFinding(finding: Finding): PublicFinding {
  const { quote, status, place, differences, kind, at, reference, source, notes } = finding;
  return {
    quote,
    status,
    ...(place && { clause: place.clause }),
    ...(differences.length > 0 && { differences }),
    kind,
    at,
    ...(place && { place: place.name }),
    ...(reference !== undefined && { reference }),
    ...(source !== undefined && status === '有出入' && { source }),
    ...(notes.length > 0 && { notes }),
  };
}

export function countStatuses(findings: readonly Finding[]): Readonly<Record<Status, number>> {
  const counts = { 一致: 0, 有出入: 0, 未找到: 0 };
  for (const { status } of findings) counts[status] += 1;
  return counts;
}

/** What a status is called: of a reference alone is asked whether there is such a place. */
export function statusName({ kind, status }: Pick<Finding, 'kind' | 'status'>): string {
  if (kind === 'quotation' || status === '有出入') return status;
  return status === '一致' ? '存在' : '不存在';
}

/** `只有标点不同` where that is so: the words are those of the source. */
export function onlyKind(differences: readonly Difference[]): string | undefined {
  const names: Partial<Record<DifferenceKind, string>> = {
    标点: '只有标点不同',
    写法: '只有字形不同',
    位置: '文字一致，所注位置不同',
  };
  const [first] = differences;
  const isOne = first && differences.every(({ kind }) => kind === first.kind);
  return isOne ? names[first.kind] : undefined;
}

/** `引作“七十”，原文“八十”`; what is missing and what is added is said so. */
export function differenceText({ kind, quoted, source }: Difference): string {
  if (kind === '位置') return `注作${quoted}，实见${source}`;
  if (kind === '题名') return `题名引作《${quoted}》，库中为《${source}》`;
  if (kind === '字号') return `字号引作${quoted}，库中为${source === '' ? '无字号' : source}`;
  if (quoted === '') return `漏“${source}”`;
  if (source === '') return `多“${quoted}”`;
  return `引作“${quoted}”，原文“${source}”`;
}

function lineAt(draft: string, offset: number): number {
  let line = 1;
  for (let at = draft.indexOf('\n'); at >= 0 && at < offset; at = draft.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** `引文核对：12 条，一致 9，有出入 2，未找到 1；另有短引 3 处未核` */
export function summaryText({ findings, unjudged }: VerifyReport): string {
  const counts = countStatuses(findings);
  const each = STATUSES.map((status) => `${status} ${counts[status]}`).join('，');
  const rest = unjudged.length === 0 ? '' : `；另有短引 ${unjudged.length} 处未核`;
  return `引文核对：${findings.length} 条，${each}${rest}`;
}

/** What is to be said of one judgement below its quotation, line by line. */
function detailsOf(finding: Finding): readonly string[] {
  const { differences, place, reference, status, kind, notes } = finding;
  const only = onlyKind(differences);
  return [
    ...(only === undefined ? [] : [only]),
    ...differences.map(differenceText),
    ...(status === '未找到' && kind === 'quotation' ? ['库中没有这段文字，也没有相近的'] : []),
    ...(reference !== undefined && status === '未找到' ? [`所注：${reference}`] : []),
    ...(place ? [`见${place.name}（${place.clause}）`] : []),
    ...notes,
  ];
}

/** The whole report to be read or pasted into a mail; places are lines of the draft. */
export function reportText(draft: string, report: VerifyReport): string {
  const items = report.findings.map((finding, i) => {
    const { kind, quote, at } = finding;
    const shown = quote.replace(/\s+/gu, ' ').trim();
    const text = kind === 'quotation' ? `“${shown}”` : shown;
    const head = `${i + 1}. ${statusName(finding)}｜第 ${lineAt(draft, at[0])} 行｜${text}`;
    return [head, ...detailsOf(finding).map((detail) => `   ${detail}`)].join('\n');
  });
  return [summaryText(report), ...items].join('\n');
}

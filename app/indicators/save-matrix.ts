import { cite } from '../../lib/cite/cite.ts';
import { fileName } from '../search/file-name.ts';
import { saveFile } from '../search/save-file.ts';
import { today } from '../works/cited.ts';
import type { Arranged } from './arrange.ts';
import type { Entry, Matrix } from './entry.ts';
import { indicatorFile } from './indicator-sheet.ts';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** Saves what is shown, a citation with every row; loaded when a reader asks for it. */
export function saveMatrix(
  matrix: Matrix,
  shown: Arranged,
  filter: string,
  format: keyof typeof TYPES,
): void {
  const accessed = today();
  const sourceOf = ({ work, clause, href, cited }: Entry) => {
    const url = new URL(href, window.location.href).href;
    const meta = matrix.works[work];
    if (meta === undefined) return { url, citation: '' };
    const from = clause.slice(work.length + 1);
    const target = { id: work, meta, from, ...cited };
    return { url, citation: cite(target, 'gbt7714-2025', { url, accessed }).text };
  };
  saveFile({
    name: fileName(['青典', '指标', filter], format),
    type: TYPES[format],
    content: indicatorFile(matrix, shown, filter, format, sourceOf),
  });
}

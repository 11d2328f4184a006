import type { ExportFile } from './messages.ts';

/** Time the browser has to begin saving, in milliseconds. */
const BEGUN_BY = 10_000;

/** Hands a file to the reader as a download. */
export function saveFile({ name, type, content }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN_BY);
}

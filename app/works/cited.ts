import { type Citation, cite, STYLES, type Style } from '../../lib/cite/cite.ts';
import { quoteWithSource } from '../../lib/cite/quote-with-source.ts';
import { type CitationTarget, citationTarget } from '../../lib/cite/target.ts';
import type { Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { isOnePage } from '../../lib/work/pages.ts';
import { blockAt } from '../../lib/work/walk.ts';
import { keep, readKept } from '../site/kept.ts';
import { sitePath } from '../site/paths.ts';
import { type CiteRequest, quotedTexts, textOf } from './quotation.ts';

export interface CiteChoices {
  readonly style: Style;
  /** `YYYY-MM-DD`; empty when the reader has emptied it. */
  readonly accessed: string;
}

export interface Cited {
  readonly target: CitationTarget;
  readonly citation: Citation;
  readonly url: string;
  /** Empty where a whole division, table or work is cited. */
  readonly quotation: string;
  /** The quotation in quotation marks with its citation; empty without a quotation. */
  readonly withSource: string;
}

/** The address of a place on this site, as the world outside can open it. */
function urlOf(work: Work, address: string): string {
  const found = address === '' ? undefined : blockAt(work, address);
  const top = found?.above[0] ?? (found?.block.type === 'division' ? found.block : undefined);
  const part = isOnePage(work) ? '' : (top?.address ?? '');
  const path = sitePath(hrefOf(work.id, address === '' ? part : address, part));
  return new URL(path, window.location.href).href;
}

/** Everything the dialog shows and copies. */
export function citedAs(work: Work, request: CiteRequest, choices: CiteChoices): Cited {
  const { from, to } = request;
  const target = citationTarget(work, from, to);
  const url = urlOf(work, from);
  const { style, accessed } = choices;
  const options = { url, ...(accessed !== '' && { accessed }) };
  const citation = cite(target, style, options);
  const quoted = quotedTexts(work, request);
  const quotation = textOf(quoted);
  const withSource = quotation === '' ? '' : quoteWithSource(quoted, target, style, options).text;
  return { target, citation, url, quotation, withSource };
}

const STYLE_KEY = 'style';

/** The style the reader chose last; at first the one that is in force. */
export function keptStyle(): Style {
  const kept = readKept(STYLE_KEY);
  return STYLES.find((style) => style === kept) ?? 'gbt7714-2025';
}

export function keepStyle(style: Style): void {
  keep(STYLE_KEY, style);
}

/** Today where the reader is, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

import type { Address } from '../../lib/model.ts';
import { addressAround } from './place.ts';

/** A stretch of one text of the page, as displayed. */
export interface SelectedText {
  readonly address: Address;
  readonly text: string;
  /** The whole of the text it was taken from: a clause, a heading, one cell of a row. */
  readonly whole: string;
  /** Where it begins in `whole`, UTF-16 units. */
  readonly start: number;
}

/** How much of `said` lies in front of a point inside it. */
function offsetIn(said: Element, container: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(said);
  before.setEnd(container, offset);
  return before.toString().length;
}

/**
 * What is selected of the text of the page, in reading order: addresses, notes
 * and whatever else stands around the text are left out.
 */
export function selectedTexts(selection: Selection | null): readonly SelectedText[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const root = document.querySelector('.reading-text article');
  if (!root || !range.intersectsNode(root)) return [];
  return [...root.querySelectorAll('.said')].flatMap((said): readonly SelectedText[] => {
    const address = addressAround(said);
    if (!address || !range.intersectsNode(said)) return [];
    const whole = said.textContent ?? '';
    const holds = (node: Node) => said.contains(node);
    const start = holds(range.startContainer)
      ? offsetIn(said, range.startContainer, range.startOffset)
      : 0;
    const end = holds(range.endContainer)
      ? offsetIn(said, range.endContainer, range.endOffset)
      : whole.length;
    const text = whole.slice(start, end);
    return text === '' ? [] : [{ address, text, whole, start }];
  });
}

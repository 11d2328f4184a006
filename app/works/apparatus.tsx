import type { Note } from './collations.ts';
import type { Reading } from './reading.ts';

interface ApparatusProps {
  readonly notes: readonly Note[];
  readonly reading: Reading;
  /** Named in each note, so that it can be looked up. */
  readonly sourceFile: string;
}

/**
 * The corrections of a page: listed at its end, where print and old browsers
 * find them, and as popovers beside the reading they belong to.
 */
export function Apparatus({ notes, reading, sourceFile }: ApparatusProps) {
  if (notes.length === 0) return null;
  return (
    <section className="apparatus" aria-labelledby="apparatus">
      <h2 id="apparatus">校记</h2>
      <ol>
        {notes.map(({ id, address, correction }) => (
          <li key={id}>
            <a className="figure bare" href={`#${address}`}>
              {address}
            </a>
            <p>
              <NoteText correction={correction} />
              <span className="apparatus-line figure">原件第 {correction.line} 行</span>
            </p>
          </li>
        ))}
      </ol>
      {notes.map(({ id, address, correction }) => (
        <div key={id} id={id} popover="auto" className="note">
          <p className="note-place">{reading.names.get(address) ?? address}</p>
          <dl>
            <dt>今读作</dt>
            <dd>{correction.read}</dd>
            <dt>原件作</dt>
            <dd>{correction.printed}</dd>
            <dt>依据</dt>
            <dd>{correction.evidence}</dd>
            <dt>出处</dt>
            <dd className="note-source">
              {sourceFile} 第 {correction.line} 行
            </dd>
          </dl>
        </div>
      ))}
    </section>
  );
}

function NoteText({ correction }: { readonly correction: Note['correction'] }) {
  return (
    <>
      <b>{correction.read}</b>，原件作<b>{correction.printed}</b>。{correction.evidence}。
    </>
  );
}

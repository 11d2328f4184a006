import type { Neighbour, Side } from '../../lib/search/neighbours.ts';
import { addRule, addressOf, EMPTY } from '../search/search-state.ts';
import type { TermFacts } from './term-facts.ts';

/** Neighbours shown; the search page has them all. */
const SHOWN = 10;

const SIDES = [
  { side: 'left', name: '左邻' },
  { side: 'right', name: '右邻' },
] as const satisfies { side: Side; name: string }[];

/** The words just left and right of the term, each a link to where they stand together. */
export function Besides({ besides }: Pick<TermFacts, 'besides'>) {
  const { query, words, isQuoted, occurrences } = besides;
  const hrefOf = (side: Side, { word }: Neighbour) =>
    addressOf(addRule({ ...EMPTY, query, view: 'kwic' }, { side, keep: true, word }));
  const sides = SIDES.filter(({ side }) => words[side].length > 0);
  return (
    <>
      <p className="term-note">
        {sides.length === 0
          ? '两旁都是标点或段首段尾，没有词语。'
          : '紧挨着的词语和处数，标点不列。'}
        {isQuoted ? `多见于引号之中，这里看的是引号外侧，共 ${occurrences} 处。` : ''}
      </p>
      <div className="term-besides">
        {sides.map(({ side, name }) => (
          <section key={side} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {words[side].slice(0, SHOWN).map((neighbour) => (
                <li key={neighbour.word}>
                  <a className="bare" href={hrefOf(side, neighbour)}>
                    {neighbour.shown} <span className="figure">{neighbour.occurrences}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

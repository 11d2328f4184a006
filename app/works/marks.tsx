'use client';

import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Address, Mark, WorkId } from '../../lib/model.ts';
import type { Tally } from './tally.ts';
import { setQuery, useQuery } from './use-query.ts';

const FindBar = lazy(() => import('./find-bar.tsx').then(({ FindBar: bar }) => ({ default: bar })));

type MarkText = (text: string) => readonly Mark[];

const NO_MARKS: readonly Mark[] = [];
const markNothing: MarkText = () => NO_MARKS;

const MarksContext = createContext<MarkText>(markNothing);

interface Finding {
  readonly query: string;
  /** Known once the whole work has been looked through. */
  readonly tally?: Tally;
  readonly open: () => void;
}

const FindingContext = createContext<Finding>({ query: '', open: () => {} });

/** Marks of the page's query in a passage; none before the query is known. */
export function useMarks(passage: string): readonly Mark[] {
  const markText = useContext(MarksContext);
  return useMemo(() => markText(passage), [markText, passage]);
}

/** What is being looked for in the work, and how often each division has it. */
export function useFinding(): Finding {
  return useContext(FindingContext);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

interface MarksProps {
  readonly work: WorkId;
  /** Which page of the work this is; empty for its own. */
  readonly part: Address;
  /** The page shows the whole work. */
  readonly isFull: boolean;
  readonly children: ReactNode;
}

/**
 * Marks `?q=` in all the prose it holds, with the code that searched, and counts it
 * in the whole work. Code, tables and work are fetched only when there is a query.
 */
export function Marks({ work, part, isFull, children }: MarksProps) {
  const query = useQuery();
  /** How often the bar was asked for; each time it takes the keyboard. */
  const [asked, setAsked] = useState(0);
  const [marker, setMarker] = useState<{ query: string; markText: MarkText; tally?: Tally }>();
  const [failed, setFailed] = useState('');

  useEffect(() => {
    if (query === '') return;
    let wanted = true;
    async function load() {
      const { loadMarker } = await import('./load-marker.ts');
      const markText = await loadMarker(query);
      if (!wanted) return;
      setMarker({ query, markText });
      const [{ loadWork }, { tallyOf }] = await Promise.all([
        import('./load-work.ts'),
        import('./tally.ts'),
      ]);
      const tally = tallyOf(await loadWork(work), markText);
      if (wanted) setMarker({ query, markText, tally });
    }
    load().catch(() => wanted && setFailed(query));
    return () => {
      wanted = false;
    };
  }, [query, work]);

  useEffect(() => {
    function openByKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.isComposing || isEditable(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setAsked((times) => times + 1);
    }
    // Before the listener that leads `/` to the search of the whole library elsewhere.
    window.addEventListener('keydown', openByKey, true);
    return () => window.removeEventListener('keydown', openByKey, true);
  }, []);

  const open = useCallback(() => setAsked((times) => times + 1), []);
  const close = useCallback(() => {
    setAsked(0);
    setQuery('');
  }, []);
  const isReady = query !== '' && marker?.query === query;
  const tally = isReady ? marker.tally : undefined;
  const finding = useMemo(() => ({ query, open, ...(tally && { tally }) }), [query, open, tally]);
  return (
    <MarksContext value={isReady ? marker.markText : markNothing}>
      <FindingContext value={finding}>
        {children}
        {asked > 0 || query !== '' ? (
          <Suspense>
            <FindBar
              work={work}
              part={part}
              isFull={isFull}
              query={query}
              marked={isReady ? marker.markText : undefined}
              tally={tally}
              failed={failed !== '' && failed === query}
              asked={asked}
              onClose={close}
            />
          </Suspense>
        ) : null}
      </FindingContext>
    </MarksContext>
  );
}

import { sitePath } from './paths.ts';

interface SearchFormProps {
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A plain GET form: it needs no script to lead to the search page. */
export function SearchForm({ placeholder = '检索全库', autoFocus = false }: SearchFormProps) {
  return (
    <search className="ask">
      <form action={sitePath('/search/')} method="get">
        <input
          type="search"
          name="q"
          aria-label="检索全库"
          aria-keyshortcuts="/"
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          // biome-ignore lint/a11y/noAutofocus: the box is what the home page is for
          autoFocus={autoFocus}
        />
        <button className="ask-go" type="submit" aria-label="检索">
          <SearchGlyph />
        </button>
      </form>
    </search>
  );
}

export function SearchGlyph() {
  return (
    <svg width="17" height="17" viewBox="0 0 17 17" aria-hidden="true" focusable="false">
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m11 11 4.5 4.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

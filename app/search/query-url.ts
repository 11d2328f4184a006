/** `?q=` of the page. */
export function queryInUrl(): string {
  return new URLSearchParams(window.location.search).get('q')?.trim() ?? '';
}

export function urlFor(query: string): URL {
  const url = new URL(window.location.href);
  url.hash = '';
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  return url;
}

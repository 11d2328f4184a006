/** Said where a page and the data are of two versions. */
export const UPDATED = '网站已更新，请刷新页面';

/** Version of the data that this page was made with; a worker has no page, and is told. */
export function pageEdition(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.dataset.edition;
}

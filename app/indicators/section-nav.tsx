import { sitePath } from '../site/paths.ts';

const SECTIONS = [
  { path: '/indicators/', title: '指标' },
  { path: '/indicators/progress/', title: '目标与进展' },
  { path: '/indicators/commitments/', title: '承诺用语' },
] as const;

/** The three pages that read numbers and words of commitment out of the texts. */
export function SectionNav({ current }: { readonly current: (typeof SECTIONS)[number]['path'] }) {
  return (
    <nav className="sections" aria-label="指标各页">
      <ul>
        {SECTIONS.map(({ path, title }) => (
          <li key={path}>
            <a href={sitePath(path)} {...(path === current && { 'aria-current': 'page' })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

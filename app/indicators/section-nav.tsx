import { NavList } from '../site/nav-list.tsx';

const SECTIONS = [
  { path: '/indicators/', title: '指标' },
  { path: '/indicators/progress/', title: '目标与进展' },
  { path: '/indicators/commitments/', title: '承诺用语' },
] as const;

/** The three pages that read numbers and words of commitment out of the texts. */
export function SectionNav({ current }: { readonly current: (typeof SECTIONS)[number]['path'] }) {
  return (
    <nav className="sections" aria-label="指标各页">
      <NavList places={SECTIONS} current={current} />
    </nav>
  );
}

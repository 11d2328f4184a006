import { NavList } from './nav-list.tsx';
import { sitePath } from './paths.ts';
import { SearchForm } from './search-form.tsx';
import { Settings } from './settings.tsx';

const PLACES = [
  { path: '/search/', title: '检索' },
  { path: '/frequency/', title: '词频' },
  { path: '/compare/', title: '对读' },
  { path: '/topics/', title: '专题' },
  { path: '/indicators/', title: '指标' },
  { path: '/terms/', title: '术语' },
  { path: '/verify/', title: '核对' },
  { path: '/about/', title: '关于' },
] as const;

interface SiteHeaderProps {
  /** The place the page belongs to, if it is one of those in the bar. */
  readonly current?: (typeof PLACES)[number]['path'];
  /** Off where the page has a search box of its own. */
  readonly search?: boolean;
  /** Off on the page that says the name itself. */
  readonly name?: boolean;
}

export function SiteHeader({ current, search = true, name = true }: SiteHeaderProps) {
  return (
    <header className={name ? 'bar' : 'bar bar-plain'}>
      {name ? (
        <a className="bar-name bare" href={sitePath('/')} aria-label="青典 首页">
          青典
        </a>
      ) : null}
      {search ? <SearchForm /> : null}
      <nav className="bar-nav" aria-label="栏目">
        <NavList places={PLACES} current={current} />
      </nav>
      <Settings />
    </header>
  );
}

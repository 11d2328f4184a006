import { sitePath } from './paths.ts';

interface NavListProps<P extends string> {
  readonly places: readonly { readonly path: P; readonly title: string }[];
  readonly current?: P | undefined;
}

/** Links to places of the site, the one the page belongs to told apart. */
export function NavList<P extends string>({ places, current }: NavListProps<P>) {
  return (
    <ul>
      {places.map(({ path, title }) => (
        <li key={path}>
          <a href={sitePath(path)} {...(path === current && { 'aria-current': 'page' })}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { Work } from '../../lib/model.ts';
import { sitePath } from '../site/paths.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { WorkTitle } from '../works/work-title.tsx';

/** Where each text was taken from, so that anyone can hold the two side by side. */
export function Sources({ works }: { readonly works: readonly Work[] }) {
  const notes = [...new Set(works.map(({ meta }) => meta.rights.note))];
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">来源与权利</h2>
      <p>每件文献都记着取自哪个文件的哪些行；文件的 SHA-256 指纹可用来核对手中的副本是否同一份。</p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}。</li>
        ))}
      </ul>
      <p>网站程序的许可不及于文献本身。</p>
      <ScrollRegion className="about-table" name="各件来源">
        <table>
          <thead>
            <tr>
              <th scope="col">文献</th>
              <th scope="col">原件与行</th>
              <th scope="col">SHA-256</th>
              <th scope="col">权利</th>
            </tr>
          </thead>
          <tbody>
            {works.map((work) => (
              <tr key={work.id} id={`source-${work.id}`}>
                <th scope="row">
                  <a href={sitePath(`/works/${work.id}/`)}>
                    <WorkTitle work={work} />
                  </a>
                </th>
                <td className="figure file">
                  {work.meta.source.file}
                  <br />第 {work.meta.source.lines} 行
                </td>
                <td className="hash">{work.meta.source.sha256}</td>
                <td>{work.meta.rights.status === 'official' ? '官方文件' : '新闻作品'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

import type { Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { textsOf } from '../../lib/work/walk.ts';
import { sitePath } from '../site/paths.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';

/** Every place of the corpus where the text shown is not what the source has. */
export function Corrections({ works }: { readonly works: readonly Work[] }) {
  const listed = works.map((work) => {
    const parts = new Map(passagesOf(work).map(({ address, part }) => [address, part]));
    const corrections = [...textsOf(work)].flatMap(({ address, corrections }) =>
      corrections.map((correction) => ({
        ...correction,
        address,
        href: sitePath(hrefOf(work.id, address, parts.get(address) ?? '')),
      })),
    );
    return { work, corrections };
  });
  const corrected = listed.filter(({ corrections }) => corrections.length > 0);
  const total = corrected.reduce((sum, { corrections }) => sum + corrections.length, 0);
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">校记</h2>
      <p>
        只改文字识别与排版造成的差错，原件本身的用字、标点与数据照录。全库共 {total}{' '}
        处；正文中以点线标出，点开可见原件的写法与依据。
      </p>
      {corrected.map(({ work, corrections }) => (
        <ScrollRegion key={work.id} className="about-table" name={`${work.meta.title}的校记`}>
          <table>
            <caption>
              {work.meta.title}　<span className="figure">{corrections.length} 处</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">地址</th>
                <th scope="col">原件作</th>
                <th scope="col">今读作</th>
                <th scope="col">依据</th>
                <th scope="col">原件行</th>
              </tr>
            </thead>
            <tbody>
              {corrections.map(({ address, href, mark, printed, read, evidence, line }) => (
                <tr key={`${address}:${mark[0]}`}>
                  <td className="figure">
                    <a href={href}>{address}</a>
                  </td>
                  <td className="printed">{printed}</td>
                  <td className="printed">{read}</td>
                  <td>{evidence}</td>
                  <td className="figure">{line}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ))}
    </section>
  );
}

import type { Work } from '../../lib/model.ts';
import { addressNames } from '../../lib/work/address.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { sitePath } from '../site/paths.ts';

interface Example {
  readonly address: string;
  readonly name: string;
  readonly href: string;
}

/** One real address of each sort that the works have: paragraph, row, box, title. */
function examplesFrom(works: readonly Work[]): readonly Example[] {
  const sorts = [
    /^\d+\.\d+\.\d+$/,
    /^\d+\.\d+\.\d+\.\d+$/,
    /\.t\d+\.[1-9]/,
    /\.b\d+\.[1-9]/,
    /^n\.\d+$/,
    /^title$/,
  ];
  return sorts.flatMap((sort) => {
    for (const work of works) {
      const parts = new Map(passagesOf(work).map((passage) => [passage.address, passage]));
      for (const [address, name] of addressNames(work)) {
        const passage = parts.get(address);
        if (!passage || passage.kind === 'heading' || !sort.test(address)) continue;
        return { address, name, href: sitePath(hrefOf(work.id, address, passage.part)) };
      }
    }
    return [];
  });
}

export function Addresses({ works }: { readonly works: readonly Work[] }) {
  const long = [...works].sort((a, b) => b.blocks.length - a.blocks.length);
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">地址怎样引用</h2>
      <p>
        每一段都有固定的地址，写在页边。地址逐级数下来：章、节、小节、段；有下级标题的，标题之前的散段以
        0 起数。点页边的地址即得链接，也可照下面的写法写进文章：
      </p>
      <ul className="about-pairs">
        {examplesFrom(long).map(({ address, name, href }) => (
          <li key={address}>
            <a className="figure" href={href}>
              {address}
            </a>
            <span className="about-said">{name}</span>
          </li>
        ))}
      </ul>
      <p>
        引用时请写明题名、发文字号与地址，如：《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）第四章第六节。
      </p>
    </section>
  );
}

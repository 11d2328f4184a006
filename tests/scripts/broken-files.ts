import { mutate, type randomFrom } from '../lib/import/mutate.ts';
import {
  bytesOf,
  docxParts,
  pdfObjects,
  pdfOf,
  wordNumbering,
  wordParagraph,
  wordRow,
  zipOf,
} from './made-files.ts';

type Random = ReturnType<typeof randomFrom>;

export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T;

/** What a page, a Word part and a PDF each choke on, put anywhere. */
const HTML_POISON = [
  '<table><tr><td>',
  '<td rowspan=99999999 colspan=99999999>甲',
  '<ol start=-999999999999><li>甲<li>乙',
  '<plaintext>',
  '<svg><foreignObject><p>甲',
  '<template><p>甲</template>',
  '<!--',
  '<![CDATA[',
  '</p></div></table>',
  '&#0;&#xd800;&#x110000;&lt;script&gt;',
  '<script>document.write("甲")</script>',
  '<frameset>',
  '<select><option>甲',
  '<caption>甲</caption>',
  '<li id="footnote-1">甲 ↑</li>',
  '<meta charset="utf-7">',
  '<p style="font-weight:bold">',
  '\u0000',
  '\ud800',
  '\u202e甲乙\u200b',
];
const WORD_POISON = [
  '<w:tbl><w:tr><w:tc><w:p/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:vMerge/>',
  '<w:numPr><w:ilvl w:val="99999"/><w:numId w:val="1"/></w:numPr>',
  '<w:start w:val="999999999999"/>',
  '<w:numFmt w:val="nothing"/>',
  '<w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/>',
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '&c;&amp;&lt;b&gt;',
  '<w:footnoteReference w:id="1"/>',
  '<w:drawing><a:blip r:link="r9"/></w:drawing>',
  '<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>',
  '<w:sdt><w:sdtContent>',
  '</w:p></w:tbl>',
  '<w:hyperlink w:anchor="x">',
  '<w:br w:type="page"/><w:tab/><w:noBreakHyphen/><w:sym w:char="F0FE" w:font="Wingdings"/>',
  '<w:basedOn w:val="a"/>',
];
const PDF_POISON = [
  '/Length 999999999',
  '/Count -1',
  '/Kids [2 0 R]',
  '/Parent 3 0 R',
  '/MediaBox [0 0 0 0]',
  '/MediaBox [1e30 -1e30 1e38 1e38]',
  '/Rotate 45',
  '/Filter /FlateDecode',
  '/Filter [/LZWDecode /ASCII85Decode /RunLengthDecode]',
  '/Encrypt << /Filter /Standard /V 5 /R 6 >>',
  '/Contents [7 0 R 7 0 R 6 0 R]',
  '/ToUnicode 3 0 R',
  '/W [0 [1e30 -1e30]]',
  `${'['.repeat(3000)}`,
  `${'<<'.repeat(3000)}`,
  '1e38 0 0 1e-38 1e30 -1e30 Tm',
  '0 0 0 0 0 0 Tm',
  '1e30 Tf',
  'q '.repeat(5000),
  '0 0 1e9 1e9 re S',
  '0 0 m 1 1 l '.repeat(2000),
  'BI /W 99999 /H 99999 ID',
  'endstream endobj',
  'stream',
  'startxref\n-1\n%%EOF',
  'xref\n0 99999999\n',
  '\u0000\u0000',
];

/** Bytes flipped, cut out, doubled, or cut off. */
export function breakBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const out = Uint8Array.from(bytes);
  const at = random(out.length);
  const length = 1 + random(Math.min(400, out.length));
  switch (random(5)) {
    case 0:
      return out.subarray(0, at + 1);
    case 1:
      return Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + length)]);
    case 2: {
      const part = out.subarray(at, at + length);
      return Uint8Array.from([...out.subarray(0, at), ...part, ...out.subarray(at)]);
    }
    default:
      for (let i = 0; i < 1 + random(20); i++) out[random(out.length)] = random(256);
      return out;
  }
}

/** Marks and words put in, pieces taken out, doubled or moved about. */
function breakText(text: string, poison: readonly string[], random: Random): string {
  let out = text;
  for (let i = 0; i < 1 + random(6); i++) {
    const at = random(out.length + 1);
    const end = Math.min(out.length, at + random(200));
    const part = out.slice(at, end);
    const kind = random(6);
    if (kind === 0) out = out.slice(0, at) + out.slice(end);
    else if (kind === 1) out = out.slice(0, at) + part + out.slice(at);
    else if (kind === 2) {
      const cut = out.slice(0, at) + out.slice(end);
      const to = random(cut.length + 1);
      out = cut.slice(0, to) + part + cut.slice(to);
    } else out = out.slice(0, at) + pick(poison, random).repeat(1 + random(3)) + out.slice(at);
  }
  return out;
}

const escaped = (text: string) =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, '').replace(/[<&]/gu, '');

function linesOf(text: string, random: Random): readonly string[] {
  return mutate(text, random).split('\n').slice(0, 150);
}

export function brokenHtml(text: string, random: Random): BrokenFile {
  const rows = linesOf(text, random).map((line) =>
    line.includes('\t')
      ? `<table><tr>${line
          .split('\t')
          .map((cell) => `<td>${cell}`)
          .join('')}</tr></table>`
      : pick(
          [`<p>${line}</p>`, `<div>${line}`, `<h2>${line}</h2>`, `<ol><li>${line}</ol>`],
          random,
        ),
  );
  const page = `<html><body><div class="nav"><a href=#>栏目</a></div><div id="UCAP-CONTENT">${rows.join('\n')}</div></body></html>`;
  const broken = breakText(page, HTML_POISON, random);
  const bytes = bytesOf(broken);
  return { name: 'a.html', bytes: random(4) === 0 ? breakBytes(bytes, random) : bytes };
}

export function brokenDocx(text: string, random: Random): BrokenFile {
  const level = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = linesOf(text, random).map((line) => {
    const plain = escaped(line);
    if (line.includes('\t')) return `<w:tbl>${wordRow(...plain.split('\t'))}</w:tbl>`;
    return wordParagraph(plain, random(5) === 0 ? level : '');
  });
  const parts = docxParts(body.join(''), {
    'word/numbering.xml': wordNumbering('第%1章', '（%2）'),
    'word/styles.xml':
      '<w:styles><w:style w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles>',
  });
  const names = Object.keys(parts);
  const broken = { ...parts };
  for (let i = 0; i < random(3); i++) {
    const name = pick(names, random);
    broken[name] = breakText(broken[name] ?? '', WORD_POISON, random);
  }
  // Parts that stand in each other's place, or not at all.
  if (random(6) === 0) {
    const [one, two] = [pick(names, random), pick(names, random)];
    [broken[one], broken[two]] = [broken[two] ?? '', broken[one] ?? ''];
  }
  if (random(8) === 0) delete broken[pick(names, random)];
  const bytes = zipOf(broken);
  return { name: 'a.docx', bytes: random(3) === 0 ? breakBytes(bytes, random) : bytes };
}

export function brokenPdf(text: string, random: Random): BrokenFile {
  const lines = linesOf(text, random).map((line) => line.slice(0, 34));
  const pages = Array.from({ length: 1 + random(3) }, (_, at) =>
    lines.slice(at * 28, at * 28 + 28).map((line) => (line === '' ? '甲' : line)),
  );
  const objects = [...pdfObjects(pages)];
  for (let i = 0; i < random(3); i++) {
    const at = random(objects.length);
    objects[at] = breakText(objects[at] ?? '', PDF_POISON, random);
  }
  const bytes = pdfOf(objects, random(12) === 0 ? pick(PDF_POISON, random) : '');
  return { name: 'a.pdf', bytes: random(2) === 0 ? breakBytes(bytes, random) : bytes };
}

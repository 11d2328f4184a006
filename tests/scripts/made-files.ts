import { zip } from '../../scripts/zip.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts of a Word document whose body is the WordprocessingML given. */
export function docxParts(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

export function docx(body: string, more?: Readonly<Record<string, string>>): Uint8Array {
  return zipOf(docxParts(body, more));
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zip(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
}

export function wordParagraph(text: string, properties = ''): string {
  const set = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${set}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

export function wordRow(...cells: readonly string[]): string {
  const tc = (cell: string) => `<w:tc><w:tcPr/>${wordParagraph(cell)}</w:tc>`;
  return `<w:tr>${cells.map(tc).join('')}</w:tr>`;
}

/** `word/numbering.xml` with one list whose levels are written as given. */
export function wordNumbering(...levels: readonly string[]): string {
  const lvl = (text: string, at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0">${levels.map(lvl).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

/** A PDF of the objects given, the first of them its catalogue, with its table of offsets. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}

/** The smallest PDF that opens, with what is to be said of it in its trailer. */
export function emptyPdf(trailer = ''): Uint8Array {
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ],
    trailer,
  );
}

const SIZE = 14;
const LEADING = 24;
const LEFT = 72;
const TOP = 760;

function hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<${units.join('')}>`;
}

/** Objects of a PDF whose pages hold these lines, each with a frame drawn around the first. */
export function pdfObjects(pages: readonly (readonly string[])[]): readonly string[] {
  const first = 6;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const cmap =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end';
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    stream(cmap),
    ...pages.flatMap((lines, index) => {
      const shown = lines.map(
        (line, at) => `1 0 0 1 ${LEFT} ${TOP - at * LEADING} Tm ${hex(line)} Tj`,
      );
      const frame = `${LEFT} ${TOP - 6} 450 ${LEADING} re S ${LEFT + 200} ${TOP - 6} m ${LEFT + 200} ${TOP + LEADING - 6} l S`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
        stream(`${frame} BT /F ${SIZE} Tf ${shown.join(' ')} ET`),
      ];
    }),
  ];
}

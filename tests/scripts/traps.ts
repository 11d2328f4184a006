import { deflateRawSync } from 'node:zlib';
import type { BrokenFile } from './broken-files.ts';
import {
  bytesOf,
  docxParts,
  pdfObjects,
  pdfOf,
  wordParagraph,
  wordRow,
  zipOf,
} from './made-files.ts';

/** A zip whose one entry says what it likes of its size. */
function deflated(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const whole = Buffer.from(zipOf({ [name]: '' }));
  const label = Buffer.from(name);
  const local = whole.subarray(0, 30 + label.length);
  const rest = whole.subarray(30 + label.length);
  const central = Buffer.from(rest);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  const end = central.length - 22;
  central.writeUInt32LE(local.length + packed.length, end + 16);
  return Buffer.concat([local, packed, central]);
}

/** Files made to break a reader, each by its own means. */
export function traps(): readonly BrokenFile[] {
  const many = (count: number, row: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => row(at)).join('');
  const key = 'ab'.repeat(32);
  const lock = `/ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
  const page = (content: string) => bytesOf(`<html><body>${content}</body></html>`);
  const word = (body: string) => zipOf(docxParts(body));
  const pdf = (content: string) => {
    const objects = [...pdfObjects([['第一章 总则', '为了保护环境，制定本办法。']])];
    objects[6] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
    return pdfOf(objects);
  };
  const made: readonly (readonly [string, Uint8Array])[] = [
    ['line.txt', bytesOf('水'.repeat(10 << 20))],
    ['line.html', page(`<p>${'水'.repeat(10 << 20)}</p>`)],
    ['line.docx', word(wordParagraph('水'.repeat(3 << 20)))],
    ['rows.txt', bytesOf(`表1 甲\n${many(10_000, (at) => `${at}\t甲\t乙\t丙\n`)}`)],
    ['rows.html', page(`<table>${many(10_000, (at) => `<tr><td>${at}<td>甲<td>乙</tr>`)}</table>`)],
    ['rows.docx', word(`<w:tbl>${many(10_000, (at) => wordRow(String(at), '甲', '乙'))}</w:tbl>`)],
    [
      'spans.html',
      page(`<table>${many(2000, () => '<tr><td rowspan=999 colspan=999>甲</td></tr>')}</table>`),
    ],
    ['deep.html', page(`${'<div>'.repeat(50_000)}甲`)],
    ['depth.html', page(`${'<div>'.repeat(500)}甲乙丙`)],
    ['tables.html', page('<table><tr><td>'.repeat(3000))],
    ['bold.html', page(`${'<b>'.repeat(20_000)}甲`)],
    ['spans-loose.html', page('<span>甲</span>'.repeat(100_000))],
    ['blocks.html', page(`<div>${'<p>甲</p>'.repeat(100_000)}</div>`)],
    ['deep.docx', word('<w:tbl><w:tr><w:tc>'.repeat(5000))],
    ['sdt.docx', word(`${'<w:sdt><w:sdtContent>'.repeat(5000)}${wordParagraph('甲')}`)],
    ['bomb.docx', deflated('word/document.xml', Buffer.alloc(200 << 20))],
    ['locked.pdf', pdfOf(pdfObjects([['甲']]), lock)],
    [
      'loop.pdf',
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>',
      ]),
    ],
    [
      'pages.pdf',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 99999999 >>']),
    ],
    ['nested.pdf', pdfOf([`<< /Type /Catalog /Pages ${'['.repeat(200_000)} >>`])],
    [
      'texts.pdf',
      pdf(`BT /F 9 Tf ${many(60_000, (at) => `1 0 0 1 ${at % 500} ${at % 800} Tm <6c34> Tj `)} ET`),
    ],
    [
      'rules.pdf',
      pdf(
        `BT /F 9 Tf 50 700 Td <6c346c346c346c346c346c346c346c346c346c346c346c34> Tj ET ${many(20_000, (at) => `${at % 500} ${at % 700} m ${(at * 7) % 500} ${at % 700} l S `)}`,
      ),
    ],
    [
      'saves.pdf',
      pdf(
        `${'q '.repeat(100_000)}BT /F 9 Tf 50 700 Td <6c346c346c346c346c346c346c346c346c346c346c346c34> Tj ET`,
      ),
    ],
    [
      'xref.pdf',
      bytesOf(
        '%PDF-1.4\nxref\n0 99999999\n0000000000 65535 f \ntrailer\n<< /Size 99999999 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
      ),
    ],
  ];
  return made.map(([name, bytes]) => ({ name, bytes }));
}

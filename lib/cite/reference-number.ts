/** 发文字号 in any of its brackets: 朔政发〔2022〕36号, 国发[2018]22号. */
export const NUMBER =
  /([\p{Script=Han}]{2,12}?)\s*[〔[［【(（﹝]\s*(\d{4})\s*[〕\]］】)）﹞]\s*第?\s*0*(\d+)\s*号/u;

/** What of a 发文字号 counts, in one writing: `朔政发〔2022〕36号`; undefined if it is none. */
export function numberOf(text: string): string | undefined {
  const [, office, year, serial] = NUMBER.exec(text.normalize('NFC')) ?? [];
  return office === undefined ? undefined : `${office}〔${year}〕${serial}号`;
}

/** Is a written number that of a work? What stands before it in a sentence reads as part of it. */
export function isNumber(written: string, own: string | undefined): boolean {
  const wanted = own === undefined ? undefined : numberOf(own);
  return wanted !== undefined && numberOf(written)?.endsWith(wanted) === true;
}

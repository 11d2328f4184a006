/**
 * What a reader's machine and line are asked to bear at most. Every number is what the
 * site needs today and little more, so that whoever goes beyond one does so knowingly:
 * by making the page lighter, or by changing the number here and saying why.
 */
export interface Budget {
  readonly most: number;
  readonly reason: string;
}

const KILOBYTE = 1000;

/**
 * JavaScript that a page names in its HTML, gzip bytes, by the path of the page.
 * React, its DOM and the router of Next are 125 kB of each: what is ours is the rest.
 */
export const FIRST_LOAD: readonly (readonly [page: RegExp, Budget])[] = [
  [
    /^search\//u,
    { most: 172 * KILOBYTE, reason: 'the box, its suggestions (downshift) and the list of hits' },
  ],
  [
    /^compare\//u,
    {
      most: 166 * KILOBYTE,
      reason:
        'rows, columns that scroll together, the dialog of wordings, and what shows both texts ' +
        'when an alignment is damaged',
    },
  ],
  [
    /^works\//u,
    { most: 155 * KILOBYTE, reason: 'contents, marks, citing; finding and verifying come later' },
  ],
  [
    /^(?:verify|frequency|indicators)\//u,
    { most: 152 * KILOBYTE, reason: 'one form and one table; the work is done in a worker' },
  ],
  [
    /^/u,
    {
      most: 146 * KILOBYTE,
      reason: 'text; scripts only for settings, offline use and the `/` key',
    },
  ],
];

export const STYLES: Budget = {
  most: 12 * KILOBYTE,
  reason: 'gzip bytes of all style sheets of a page: they are waited for before it shows',
};

export const CHAPTER: Budget = {
  most: 45 * KILOBYTE,
  reason:
    'gzip bytes of the HTML of a chapter: the longest (18,000 characters) takes 36 kB, half of ' +
    'it what React needs to bring the same text to life',
};

export const LISTING: Budget = {
  most: 105 * KILOBYTE,
  reason: 'gzip bytes of the HTML of all commitments of a work: 93 kB for the 700 of the longest',
};

export const OTHER_PAGE: Budget = {
  most: 45 * KILOBYTE,
  reason: 'gzip bytes of the HTML of any page but a whole work, which is for printing',
};

/** Brotli bytes of data fetched until the counts of a search stand on the page. */
export const FIRST_ANSWER: Readonly<Record<'rare' | 'common', Budget>> = {
  rare: {
    most: 60 * KILOBYTE,
    reason: 'a term of a few dozen places: 1 s on a line of 0.5 Mbit/s',
  },
  common: {
    most: 160 * KILOBYTE,
    reason: 'a term that most passages have: to count it exactly, nearly all texts are read',
  },
};

/**
 * Points of 100, at least, that Lighthouse gives a page on the telephone and the slow
 * line of its mobile preset. No page asks for anything that would take away a point
 * of the last three: whatever does is a fault.
 */
export const LIGHTHOUSE = {
  performance: {
    least: 95,
    reason:
      '97 to 99 points of the best of five runs; 95 of search and of the comparison where six ' +
      'others want the two processors, too; a page grown slow falls below in all five',
  },
  accessibility: { least: 100, reason: 'one fault is enough to keep somebody out' },
  'best-practices': { least: 100, reason: 'no error, no foreign script, nothing outdated' },
  seo: { least: 100, reason: 'public documents are there to be found' },
} as const;

/**
 * What the comparison opens with is in its page. Any other two works and what answers
 * what are 95 kB that are fetched once the address is read: 3.0 s until they stand there.
 */
export const LIGHTHOUSE_FETCHED: { readonly least: number } = { least: 85 };

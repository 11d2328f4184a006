'use client';

const FORMAT_NAMES = { csv: 'CSV', json: 'JSON', list: '引文' } as const;

export type ExportFormat = keyof typeof FORMAT_NAMES;

interface ExportRowProps<F extends ExportFormat> {
  /** What is exported, to tell one row of buttons from another. */
  readonly name: string;
  readonly formats: readonly F[];
  readonly save: (format: F) => void;
  /** Why the last one was not saved; empty if it was. */
  readonly failure?: string;
}

/** Saves what is shown, in one of several formats. */
export function ExportRow<F extends ExportFormat>(props: ExportRowProps<F>) {
  const { name, formats, save, failure = '' } = props;
  return (
    <p className="export">
      <span>导出</span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          aria-label={`导出${name} ${FORMAT_NAMES[format]}`}
          onClick={() => save(format)}
        >
          {FORMAT_NAMES[format]}
        </button>
      ))}
      {failure === '' ? null : <span role="alert">{failure}</span>}
    </p>
  );
}

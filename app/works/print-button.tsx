'use client';

export function PrintButton() {
  return (
    <button type="button" className="act act-first scripted" onClick={() => window.print()}>
      打印或存为 PDF
    </button>
  );
}

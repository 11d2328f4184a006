'use client';

import { useState } from 'react';
import { publicFinding, reportText } from '../../lib/cite/verify-report.ts';
import { saveFile } from '../search/save-file.ts';
import { damageSentences } from './damage.ts';
import type { Checked } from './messages.ts';

/** Takes the report away: as text for a mail, as JSON for a program. */
export function ReportTools({
  checked: { draft, report, version, damage },
}: {
  readonly checked: Checked;
}) {
  const [said, setSaid] = useState('');
  const text = reportText(draft, report) + (damage ? `\n${damageSentences(damage).join('')}` : '');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('已复制');
    } catch {
      setSaid('浏览器不许复制，请用“存为文本”');
    }
  }

  function save(format: 'json' | 'txt'): void {
    const { findings, characters } = report;
    const json = { version, damage, characters, findings: findings.map(publicFinding) };
    saveFile(
      format === 'json'
        ? {
            name: '引文核对.json',
            type: 'application/json',
            content: `${JSON.stringify(json, null, 2)}\n`,
          }
        : {
            name: '引文核对.txt',
            type: 'text/plain',
            content: `${text}\n数据版本 ${version}\n`,
          },
    );
  }

  return (
    <p className="verify-tools">
      <button type="button" className="act" onClick={copy}>
        复制核对结果
      </button>
      <button type="button" className="act" onClick={() => save('txt')}>
        存为文本
      </button>
      <button type="button" className="act" onClick={() => save('json')}>
        存为 JSON
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

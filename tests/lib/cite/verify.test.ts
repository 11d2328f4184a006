import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../lib/cite/verify.ts';
import type { Finding } from '../../../lib/cite/verify-model.ts';
import { library, passages, textAt } from './verify-corpus.ts';
import { fiftyQuotations } from './verify-drafts.ts';

const PLAN = '《朔州市“十四五”生态环境保护规划》';
/** 深化绿色低碳试点示范。积极推进朔州市各市区…… */
const CLAUSE = 'shuozhou-plan/4.1.3';
const clause = textAt(CLAUSE);

async function findingsOf(draft: string): Promise<readonly Finding[]> {
  return (await verify(draft, library)).findings;
}

async function only(draft: string): Promise<Finding> {
  const [finding, ...others] = await findingsOf(draft);
  expect(others).toEqual([]);
  if (!finding) throw new Error(`nothing to judge in ${draft}`);
  return finding;
}

/** What is said of a draft with one quotation: status, place, differences as `引作→原文`. */
async function judged(draft: string) {
  const { status, place, differences } = await only(draft);
  const said = differences.map(({ kind, quoted, source }) => `${kind} ${quoted}→${source}`);
  return { status, clause: place?.clause, said };
}

describe('fifty quotations', () => {
  it.each([1, 2, 3, 4])('are all judged right (seed %i)', async (seed) => {
    const expected = fiftyQuotations(seed);
    const draft = expected
      .map(({ quote }) => `报告提到：“${quote}”，各部门都要落实。`)
      .join('\n\n');
    const found = await findingsOf(draft);
    expect(found.map(({ quote, status }) => ({ quote, status }))).toEqual(expected);
  });

  it.each([5])('are so in one paragraph too (seed %i)', async (seed) => {
    const expected = fiftyQuotations(seed);
    const draft = expected.map(({ quote }) => `报告提到：“${quote}”，各部门都要落实。`).join('');
    const found = await findingsOf(draft);
    expect(found.map(({ quote, status }) => ({ quote, status }))).toEqual(expected);
  });
});

describe('a quotation', () => {
  const words = clause.slice(11, 41);

  it('is 一致 when it is verbatim, wherever it stands', async () => {
    const paragraphs = passages.filter(
      ({ kind, text }) => kind === 'paragraph' && text.length > 30,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paragraphs), fc.nat(), async ({ text }, at) => {
        const from = at % (text.length - 20);
        const quote = text.slice(from, from + 20).replace(/[“”"《》]/gu, '');
        fc.pre(text.includes(quote));
        expect((await only(`“${quote}”`)).status).toBe('一致');
      }),
      { numRuns: 60 },
    );
  });

  it('may differ in white space, width and style of quotation marks', async () => {
    const spaced = `${words.slice(0, 9)} \n${words.slice(9)}`.replaceAll('，', ',');
    expect(await judged(`「${spaced}」`)).toEqual({ status: '一致', clause: CLAUSE, said: [] });
  });

  it('is 有出入 with what differs, be it a mark or the form of a character', async () => {
    const changed = words.replace('达标', '逹摽');
    expect(await judged(`“${changed}”`)).toEqual({
      status: '有出入',
      clause: CLAUSE,
      said: ['文字 逹摽→达标'],
    });
    expect((await judged('“省级低碳试点建设、探索实施近零碳”')).said).toEqual(['标点 、→，']);
    expect((await judged('“积极應對氣候变化国家战略”')).said).toEqual(['写法 應對氣→应对气']);
  });

  it('says where in the draft each difference stands', async () => {
    const draft = `前文“${words.slice(0, 12)}某某${words.slice(12)}”后文`;
    const { differences } = await only(draft);
    expect(differences.map(({ at }) => draft.slice(...at))).toEqual(['某某']);
  });

  it('may run on from one clause to the next', async () => {
    const next = textAt('shuozhou-plan/4.1.2');
    const draft = `“${next.slice(-20)}\n${clause.slice(0, 20)}”`;
    expect(await judged(draft)).toEqual({
      status: '一致',
      clause: 'shuozhou-plan/4.1.2',
      said: [],
    });
  });

  it('may leave out what it says it leaves out, in order', async () => {
    const [head, tail] = [clause.slice(0, 20), clause.slice(-20)];
    expect(await judged(`“${head}……${tail}”`)).toMatchObject({ status: '一致', clause: CLAUSE });
    const turned = await judged(`“${tail}……${head}”`);
    expect(turned.status).toBe('有出入');
  });

  it('is 未找到 when it is made up, whatever it is said to be from', async () => {
    const draft = `${PLAN}第四章第一节提出：“所有公园一律于每月首个周二免费开放至凌晨两点”。`;
    expect(await judged(draft)).toEqual({ status: '未找到', clause: undefined, said: [] });
  });

  it('may have the slip of the source, which is noted', async () => {
    const text = textAt('shuozhou-plan/5.1.1.4');
    const at = text.indexOf('监控系统');
    const printed = text.slice(at - 8, at + 12).replace('监控系统', '监控系統');
    const slip = await only(`“${printed}”`);
    expect(slip).toMatchObject({ status: '一致', place: { clause: 'shuozhou-plan/5.1.1.4' } });
    expect(slip.notes).toContain('照原件作“监控系統”，今读作“监控系统”');
    const now = await only(`“${printed.replace('統', '统')}”`);
    expect(now).toMatchObject({ status: '一致', notes: [] });
  });
});

describe('a quotation with its source', () => {
  const words = clause.slice(11, 41);

  it.each([
    [`${PLAN}第四章第一节提出：“${words}”。`],
    [`“${words}”（${PLAN}第四章第一节第三段）。`],
    [`要坚持“${words}”的方针（见${PLAN}第四章）。`],
    [`${PLAN}（朔政发〔2022〕36号）多次要求。该文第四章第一节写道，“${words}”`],
    [`“${words}”。${PLAN}（朔政发〔2022〕36号），第四章第一节。`],
    [`> ${words}\n> ——${PLAN}第四章第一节`],
    [`${PLAN}提出：\n${words}\n`],
  ])('is 一致 where it stands: %s', async (draft) => {
    const findings = await findingsOf(draft);
    expect(findings.map(({ status }) => status)).not.toContain('未找到');
    const quotation = findings.find(({ kind }) => kind === 'quotation');
    expect(quotation).toMatchObject({ status: '一致', place: { clause: CLAUSE } });
  });

  it('is 有出入 when it stands elsewhere, and where is said', async () => {
    const { status, place, differences } = await only(`${PLAN}第四章第六节提出：“${words}”。`);
    expect(status).toBe('有出入');
    expect(place?.clause).toBe(CLAUSE);
    expect(differences).toMatchObject([
      { kind: '位置', quoted: `${PLAN}第四章第六节`, source: `${PLAN}第四章第一节第三段` },
    ]);
  });

  it('is not held against a source of another sentence', async () => {
    const draft = `${PLAN}第四章第六节早有安排。又如“${words}”。`;
    const quotation = (await findingsOf(draft)).find(({ kind }) => kind === 'quotation');
    expect(quotation?.status).toBe('一致');
  });

  it('is 有出入 when its source is not in the library', async () => {
    const findings = await findingsOf(`《山西省节水条例》第六条规定：“${words}”。`);
    expect(findings.map(({ kind, status }) => [kind, status])).toEqual([
      ['reference', '未找到'],
      ['quotation', '有出入'],
    ]);
  });

  it('may be short, then it is exact or not there', async () => {
    const short = await only(`${PLAN}所称“两高”`);
    expect(short).toMatchObject({ quote: '两高', status: '一致' });
    expect((await only(`${PLAN}所称“七高”`)).status).toBe('未找到');
  });

  it('is not judged when it is a phrase in marks', async () => {
    const { findings, unjudged } = await verify('“十四五”时期推进“七高”管控。', library);
    expect(findings).toEqual([]);
    expect(unjudged).toHaveLength(2);
  });
});

describe('a reference alone', () => {
  it.each([
    [`${PLAN}第四章第六节第三段`, '一致', 'shuozhou-plan/4.6.3'],
    [`《朔州市十四五生态环境保护规划》(朔政发[2022]36号)`, '一致', 'shuozhou-plan/title'],
    [`${PLAN}（朔政发〔2022〕63号）第四章`, '有出入', 'shuozhou-plan/4'],
    [`${PLAN}第二十章`, '未找到', undefined],
    ['《山西省节水条例》第六条', '未找到', undefined],
    ['依据朔政发〔2022〕36号第四章第六节，', '一致', 'shuozhou-plan/4.6'],
  ])('%s: %s', async (draft, status, id) => {
    expect(await judged(draft)).toMatchObject({ status, clause: id });
  });

  it('may be short after a first full one', async () => {
    const draft = `${PLAN}（以下简称《规划》）已印发。《规划》第四章第六节第三段、第四段，第九章第一节。`;
    const findings = await findingsOf(draft);
    expect(findings.map(({ quote, place }) => [quote, place?.clause])).toEqual([
      ['《规划》第四章第六节第三段、第四段', 'shuozhou-plan/4.6.3'],
      ['第九章第一节', 'shuozhou-plan/9.1'],
    ]);
  });
});

describe('a draft', () => {
  it('may be anything at all', async () => {
    const piece = fc.constantFrom(
      ...'“”"「」《》（）〔〕甲乙第四章六节段1、：，。……\n> ',
      '两高',
      '规划',
      '36号',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const draft = pieces.join('');
        const { findings, unjudged } = await verify(draft, library);
        for (const { at } of findings) expect(at[0]).toBeLessThanOrEqual(at[1]);
        for (const [start, end] of unjudged) expect(end).toBeLessThanOrEqual(draft.length + start);
      }),
      { numRuns: 150 },
    );
  });

  it('tells how far it is, and can be given up', async () => {
    const draft = fiftyQuotations(9)
      .map(({ quote }) => `“${quote}”`)
      .join('\n');
    const told: number[] = [];
    await verify(draft, library, { progress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(draft.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    await expect(verify(draft, library, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

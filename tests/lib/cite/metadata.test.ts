import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../lib/cite/metadata.ts';
import { partsOf } from '../../../lib/work/pages.ts';
import { workOf, works } from './targets.ts';

describe('the metadata of a page', () => {
  it('gives an official document as it is printed', () => {
    const { highwire, dublinCore, jsonLd } = metadataOf(workOf('shuozhou-plan'));
    expect(highwire).toEqual([
      ['citation_title', '朔州市“十四五”生态环境保护规划'],
      ['citation_author', '朔州市人民政府'],
      ['citation_publication_date', '2022/08/26'],
      ['citation_technical_report_institution', '朔州市人民政府'],
      ['citation_technical_report_number', '朔政发〔2022〕36号'],
      ['citation_language', 'zh-CN'],
    ]);
    expect(dublinCore).toEqual([
      ['DC.title', '朔州市“十四五”生态环境保护规划'],
      ['DC.creator', '朔州市人民政府'],
      ['DC.date', '2022-08-26'],
      ['DC.identifier', '朔政发〔2022〕36号'],
      ['DC.type', '规划'],
      ['DC.coverage', '朔州市'],
      ['DC.language', 'zh-CN'],
      ['DC.rights', workOf('shuozhou-plan').meta.rights.note],
    ]);
    expect(jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      name: '朔州市“十四五”生态环境保护规划',
      legislationIdentifier: '朔政发〔2022〕36号',
      legislationDate: '2022-08-26',
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: '朔州市人民政府' },
      legislationType: '规划',
      legislationJurisdiction: { '@type': 'AdministrativeArea', name: '朔州市' },
      inLanguage: 'zh-CN',
    });
  });

  it('gives a press report as an article of its newspaper', () => {
    const { highwire, jsonLd } = metadataOf(workOf('yangquan-zongshu'));
    expect(highwire).toEqual([
      ['citation_title', '书写美丽阳泉的“绿色”答卷：“十四五”时期阳泉市生态环境保护工作综述'],
      ['citation_author', '温荣鑫'],
      ['citation_author', '冯涛'],
      ['citation_journal_title', '科学导报'],
      ['citation_language', 'zh-CN'],
    ]);
    expect(jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: '书写美丽阳泉的“绿色”答卷',
      alternativeHeadline: '“十四五”时期阳泉市生态环境保护工作综述',
      author: [
        { '@type': 'Person', name: '温荣鑫' },
        { '@type': 'Person', name: '冯涛' },
      ],
      isPartOf: { '@type': 'Newspaper', name: '科学导报' },
      inLanguage: 'zh-CN',
    });
  });

  it('describes a part as a part, while what is cited stays the work', () => {
    const work = workOf('shuozhou-plan');
    const { highwire, dublinCore, jsonLd } = metadataOf(work, '4');
    expect(highwire).toEqual(metadataOf(work).highwire);
    expect(dublinCore.slice(0, 2)).toEqual([
      ['DC.title', '第四章 应对气候变化，持续改善大气环境质量'],
      ['DC.relation.isPartOf', '朔州市“十四五”生态环境保护规划'],
    ]);
    const { '@context': _, ...whole } = metadataOf(work).jsonLd;
    expect(jsonLd).toMatchObject({ '@type': 'Legislation', isPartOf: whole });
    expect(metadataOf(work, 'n').dublinCore[0]).toEqual(['DC.title', '通知']);
  });

  it('says nothing that is not printed, and marks a title of ours', () => {
    const { highwire, dublinCore, jsonLd } = metadataOf(workOf('yanhu-plan'));
    expect(highwire.map(([name]) => name)).toEqual(['citation_title', 'citation_language']);
    expect(dublinCore.map(([name]) => name)).not.toContain('DC.date');
    expect(dublinCore).toContainEqual(['DC.coverage', '运城市盐湖区']);
    expect(jsonLd).not.toHaveProperty('legislationPassedBy');
    expect(jsonLd).toHaveProperty('name', '[运城市盐湖区“十四五”生态环境保护规划]');
  });

  it('is complete for every page of the corpus', () => {
    for (const work of works) {
      for (const part of ['', ...partsOf(work).map(({ address }) => address)]) {
        const { highwire, dublinCore, jsonLd } = metadataOf(work, part);
        for (const [name, content] of [...highwire, ...dublinCore]) {
          expect(name).toMatch(/^(citation_[a-z_]+|DC\.[A-Za-z.]+)$/);
          expect(content.trim()).not.toBe('');
        }
        expect(JSON.parse(JSON.stringify(jsonLd))).toEqual(jsonLd);
      }
    }
  });

  it('is none for a part there is not', () => {
    expect(() => metadataOf(workOf('shuozhou-plan'), '99')).toThrow('没有“99”这一部分');
  });
});

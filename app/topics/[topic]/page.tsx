import '../../styles/topic.css';
import type { Metadata } from 'next';
import { corpus } from '../../site/corpus.ts';
import { sitePath } from '../../site/paths.ts';
import { SiteHeader } from '../../site/site-header.tsx';
import { termLexicon } from '../../terms/lexicon.ts';
import { placeName } from '../../works/describe.ts';
import { absenceOf, topicById } from '../topic-names.ts';
import { topicTable } from '../topic-table.ts';
import { WorkShare } from '../work-share.tsx';

interface TopicPageProps {
  readonly params: Promise<{ readonly topic: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return termLexicon().topics.map(({ id }) => ({ topic: id }));
}

export async function generateMetadata({ params }: TopicPageProps): Promise<Metadata> {
  const { name } = topicById((await params).topic);
  return { title: `${name} — 专题`, description: `各地文献关于${name}的章节与段落，逐件列出。` };
}

/** What every work says on one topic, those that say most first. */
export default async function TopicPage({ params }: TopicPageProps) {
  const topic = topicById((await params).topic);
  const { id, name } = topic;
  const { share, mentions, topics } = await topicTable();
  const shares = corpus().works.map((work) => ({
    work,
    share: share(work.id, id),
    mentions: mentions(work.id, id),
  }));
  const speaking = shares
    .filter((one) => one.share.passages + one.mentions.length > 0)
    .sort(
      (a, b) => b.share.characters - a.share.characters || b.mentions.length - a.mentions.length,
    );
  const silent = shares.filter((one) => one.share.passages + one.mentions.length === 0);
  const passages = speaking.reduce((sum, one) => sum + one.share.passages, 0);
  const characters = speaking.reduce((sum, one) => sum + one.share.characters, 0);
  return (
    <>
      <SiteHeader current="/topics/" />
      <main id="main" tabIndex={-1} className="page topic">
        <p className="page-trail">
          <a href={sitePath('/topics/')}>专题</a>
        </p>
        <h1 className="page-title">{name}</h1>
        <p className="page-lead figure">
          {passages} 段，{characters.toLocaleString('zh-CN')} 字，见于{' '}
          {speaking.filter((one) => one.share.passages > 0).length} 件
        </p>
        <nav className="topic-others" aria-label="其他专题">
          <ul>
            {topics.map((other) => (
              <li key={other.id}>
                <a
                  href={sitePath(`/topics/${other.id}/`)}
                  {...(other.id === id && { 'aria-current': 'page' })}
                >
                  {other.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="topic-works">
          {speaking.map((one) => (
            <WorkShare
              key={one.work.id}
              {...one}
              other={speaking.find(({ work }) => work.id !== one.work.id)?.work.id}
            />
          ))}
        </div>
        {silent.length > 0 ? (
          <section className="topic-silent" aria-labelledby="silent">
            <h2 id="silent">{absenceOf(topic)}</h2>
            <ul>
              {silent.map(({ work }) => (
                <li key={work.id}>
                  {placeName(work)} <a href={sitePath(`/works/${work.id}/`)}>{work.meta.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </main>
    </>
  );
}

import type { Topic } from '../../lib/search/topics.ts';
import { sitePath } from '../site/paths.ts';
import { termLexicon } from '../terms/lexicon.ts';

/** @throws Error when there is no such topic: pages exist for those of the lexicon alone. */
export function topicById(id: string): Topic {
  const topic = termLexicon().topics.find((candidate) => candidate.id === id);
  if (!topic) throw new Error(`没有编号为 ${id} 的专题`);
  return topic;
}

/**
 * How it is said that a work has nothing of a topic. What frames a work (目标, 保障)
 * is a part that it has or has not: without one it may still set targets.
 */
export function absenceOf({ frames }: Topic): string {
  return frames ? '没有这一部分' : '未涉及';
}

/** Address of the page of a topic; of what one work says there. */
export function topicPath(topic: string, work?: string): string {
  return sitePath(`/topics/${topic}/${work === undefined ? '' : `#${work}`}`);
}

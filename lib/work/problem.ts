/** One thing wrong with the corpus, said so that whoever reads it can mend it. */
export interface Problem {
  readonly file: string;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** `corpus/works/x.md:3: 得到 …；应为 …。…` */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: 得到${problem.found}；应为${problem.expected}。处理：${problem.remedy}`;
}

/** Thrown with every problem found, so that one run shows all of them. */
export class CorpusError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'CorpusError';
    this.problems = problems;
  }
}

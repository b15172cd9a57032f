import type { Page } from './pages';

/** A block of code on a page. */
export interface Example {
  readonly page: string;
  /** Of the page, where the code begins. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** What other blocks of the page import it as: said in its first line, `// createJobsSource.ts`. */
  readonly file?: string | undefined;
}

export function examplesOf({ path, text }: Page): readonly Example[] {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => {
    const [, language = '', code = ''] = match;
    return {
      page: path,
      line: text.slice(0, match.index).split('\n').length + 1,
      language,
      code,
      file: /^\/\/ ([\w-]+\.tsx?)\n/.exec(code)?.[1],
    };
  });
}

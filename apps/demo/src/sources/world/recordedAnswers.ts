interface Answer {
  readonly method: string;
  readonly url: string;
  readonly body?: string | undefined;
  readonly status: number;
  readonly text: string;
}

/** A server that answers what the real one answered when it was asked the same. */
export function recordedAnswers(answers: readonly Answer[]): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    const known = answers.find(
      (one) =>
        one.method === request.method &&
        one.url === pathname + search &&
        (one.body ?? body) === body,
    );
    init?.signal?.throwIfAborted();
    return new Response(known?.text ?? 'Not recorded', { status: known?.status ?? 404 });
  };
}

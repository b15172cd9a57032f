/** For tests: what a fake server was asked. */
export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Headers;
}

/** For tests: what it answers; an object is sent as JSON, a text as it stands. */
export interface FakeAnswer {
  readonly status?: number | undefined;
  readonly body: unknown;
  readonly headers?: { readonly [name: string]: string } | undefined;
}

/** For tests: a `fetch` that a function answers, and that can be aborted like the real one. */
export function fakeServer(
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = await request.text();
    const { status, body, headers } = await answer({
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      body: text === '' ? undefined : JSON.parse(text),
      headers: request.headers,
    });
    init?.signal?.throwIfAborted();
    const content = typeof body === 'string' ? body : JSON.stringify(body ?? '');
    return new Response(content, { status: status ?? 200, ...(headers && { headers }) });
  };
}

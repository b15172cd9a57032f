/**
 * How a page keeps one text in its address: a router's few lines, or `browserUrl`. Whatever is
 * written is made of `A-Z a-z 0-9 . _ - *`, so that nothing has to encode it.
 *
 * In a Next.js app (app router), with the hooks' values in the dependencies of a `useMemo`:
 *
 * ```tsx
 * const params = useSearchParams();
 * const router = useRouter();
 * const adapter: UrlAdapter = {
 *   read: () => params.get('compare') ?? undefined,
 *   write: (text, mode) => {
 *     const next = new URLSearchParams(params);
 *     next.set('compare', text);
 *     router[mode](`?${next}`, { scroll: false });
 *   },
 *   subscribe: () => () => {},
 * };
 * useUrlState({ adapter, serverText: params.get('compare') ?? undefined });
 * ```
 *
 * With React Router:
 *
 * ```tsx
 * const [params, setParams] = useSearchParams();
 * const adapter: UrlAdapter = {
 *   read: () => params.get('compare') ?? undefined,
 *   write: (text, mode) =>
 *     setParams((now) => (now.set('compare', text), now), {
 *       replace: mode === 'replace',
 *       preventScrollReset: true,
 *     }),
 *   subscribe: () => () => {},
 * };
 * ```
 *
 * Both render again when the address changes, so that there is nothing to subscribe to.
 */
export interface UrlAdapter {
  /** What the address holds now; undefined where it holds nothing, and on the server. */
  read(): string | undefined;
  /**
   * `push` where Back should lead to what was before, `replace` otherwise. The address may follow
   * later. May throw where an address cannot be changed, or not this often.
   */
  write(text: string, mode: 'push' | 'replace'): void;
  /** Calls when `read` may have changed, until the returned function is called. */
  subscribe(onChange: () => void): () => void;
  /** The whole address with another text, for a link to copy; the page's own when left out. */
  link?(text: string): string;
}

/** Class of a component's root: the tokens' scope, its own name, and what the host adds. */
export function rootClass(name: string, className: string | undefined): string {
  return ['runcompare', `rc-${name}`, className].filter(Boolean).join(' ');
}

/** The part of Next.js that an example names: all of it would weigh more than everything else. */
declare module 'next/navigation' {
  export function useSearchParams(): URLSearchParams;
  export function useRouter(): {
    push(href: string, options?: { scroll?: boolean }): void;
    replace(href: string, options?: { scroll?: boolean }): void;
  };
}

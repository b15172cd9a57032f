import type { ReactElement } from 'react';
import type { IconDrawing } from './icons';

/** A 16 px line icon in the color of the text around it; the word always stands beside it. */
export function Icon({ drawing }: { readonly drawing: IconDrawing }): ReactElement {
  return (
    <svg
      className="rc-icon"
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {typeof drawing === 'string' ? <path d={drawing} /> : drawing}
    </svg>
  );
}

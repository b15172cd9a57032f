import type { ReactElement } from 'react';

/** What is to be known about a chart, and what it leaves out. */
export function ChartNotes({ notes }: { readonly notes: readonly string[] }): ReactElement {
  return (
    <p className="rc-note" data-part="notes">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}

import { type ReactElement, useState } from 'react';
import './sourceLines.css';

export interface SourceLinesProps {
  readonly given: string;
  readonly lines: string;
}

/** The lines, to read and to take along. */
export function SourceLines({ given, lines }: SourceLinesProps): ReactElement {
  const [outcome, setOutcome] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(lines).then(
      () => setOutcome('Copied'),
      () => setOutcome('Not copied: the browser does not allow it. Select the lines.'),
    );
  return (
    <div className="source-lines">
      <p>{given}</p>
      <pre>
        <code>{lines}</code>
      </pre>
      <button type="button" onClick={copy}>
        Copy lines
      </button>
      <span role="status">{outcome}</span>
    </div>
  );
}
